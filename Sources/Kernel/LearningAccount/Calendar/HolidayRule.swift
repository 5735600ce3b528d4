/// How one public holiday is found in any year: the same day each year, or so many days from Easter.
public struct HolidayRule: Hashable, Sendable {
  /// Names the holiday whatever the language: `easterMonday`. Rules of one holiday share it.
  public let id: String
  /// The name in the scheme's own language: `Lundi de Pâques`.
  public let name: String
  public let date: YearlyDate
  /// The first day on which the rule holds.
  public let from: Day
  /// The last day on which it holds; nil while no end is known.
  public let until: Day?

  public init(id: String, name: String, date: YearlyDate, from: Day, until: Day? = nil) {
    self.id = id
    self.name = name
    self.date = date
    self.from = from
    self.until = until
  }

  /// Where in a year the holiday falls.
  public enum YearlyDate: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// Days after Easter Sunday: 1 for Easter Monday, −2 for Good Friday.
    case easter(offset: Int)
  }

  /// The holiday's day in a year; nil where the rule does not hold then, or the year has no such day (29 February).
  public func day(in year: Int) -> Day? {
    let found: Day?
    switch date {
    case .fixed(let month, let day): found = Day(year: year, month: month, day: day)
    case .easter(let offset): found = Easter.sunday(of: year).adding(days: offset)
    }
    return found.flatMap { holds(on: $0) ? $0 : nil }
  }

  func holds(on day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}

/// A public holiday of one year.
public struct Holiday: Hashable, Sendable {
  public let day: Day
  public let id: String
  public let name: String

  public init(day: Day, id: String, name: String) {
    self.day = day
    self.id = id
    self.name = name
  }
}
