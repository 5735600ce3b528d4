/// An instant with the local day on which it falls, in the scheme's time zone.
public struct Moment: Hashable, Sendable {
  public let instant: Instant
  public let day: Day

  public init(instant: Instant, day: Day) {
    self.instant = instant
    self.day = day
  }
}
