import LearningAccount

/// A moment in the scheme's time zone, made from an `Instant` at the edge.
public struct LocalMoment: Hashable, Sendable {
  public let day: Day
  public let hour: Int
  public let minute: Int

  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}
