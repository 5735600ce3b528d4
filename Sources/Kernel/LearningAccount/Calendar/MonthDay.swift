/// A day that comes back every year.
public struct MonthDay: Hashable, Sendable {
  public let month: Int
  public let day: Int

  /// Nil for a day that no year has.
  public init?(month: Int, day: Int) {
    // A leap year has every day that any year has.
    guard Day(year: 2024, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The last day of February stands in for 29 February in a common year.
  public func day(in year: Int) -> Day? {
    Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
  }
}
