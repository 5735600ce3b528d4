/// The days of the week on which people work, from a day on.
public struct WorkingWeek: Hashable, Sendable {
  /// The first day of this week; days before the first week of all have that one, too.
  public let from: Day
  public let days: [Weekday]

  public init(from: Day, days: [Weekday]) {
    self.from = from
    self.days = days
  }
}
