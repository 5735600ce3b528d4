/// The working days of the years in which files live, found once: a bit for each day.
struct KnownDays: Hashable, Sendable {
  private static let years = 2000...2199
  /// From 1 January of the first year to 31 December of the last.
  private static let first: Int32 = 10_957
  private static let count = 73_049

  private var bits = [UInt64](repeating: 0, count: count / 64 + 1)

  /// - Parameter isInWeek: whether people work on such a day of the week unless a holiday falls on it.
  init(_ rules: [HolidayRule], isInWeek: (Day) -> Bool) {
    for index in 0..<Self.count where isInWeek(Day(number: Self.first + Int32(index))) {
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
    for year in Self.years {
      for rule in rules {
        // An offset from Easter keeps within its year in no law that we know, so it is looked at.
        guard let index = rule.day(in: year).flatMap(Self.index) else { continue }
        bits[index >> 6] &= ~(1 << UInt64(index & 63))
      }
    }
  }

  /// Nil for a day of other years.
  func isWorking(_ day: Day) -> Bool? {
    guard let index = Self.index(day) else { return nil }
    return bits[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  private static func index(_ day: Day) -> Int? {
    let index = Int(day.number) - Int(first)
    return (0..<count).contains(index) ? index : nil
  }
}
