import Foundation
import LearningAccount
import Testing

@Suite("Days") struct DayTests {
  @Test("every day from 1900 to 2100 has the year, month, day and weekday that Foundation gives it, and comes back")
  func everyDay() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var wrong: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      // Foundation counts Sunday as 1, ISO 8601 as 7.
      let weekday = parts.weekday == 1 ? 7 : (parts.weekday ?? 0) - 1
      let (year, month, dayOfMonth) = day.civil
      let agrees =
        year == parts.year && month == parts.month && dayOfMonth == parts.day && day.weekday.rawValue == weekday
        && Day(year: year, month: month, day: dayOfMonth) == day && Day(day.iso) == day
      if !agrees { wrong.append(day.iso) }
    }
    #expect(wrong.isEmpty)
    #expect(first.days(until: last) == 73_413)
  }

  @Test(
    "what is not a day is not read",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01", "2024-1-01",
      "2024/01/01", "24-01-01", "2024-01-01 ", " 2024-01-01", "+024-01-01", "٢٠٢٤-٠١-٠١", "",
    ])
  func refused(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test("a day that no number can hold is the last that one holds, and the first")
  func beyond() {
    let day = Day.written.upperBound
    #expect(day.adding(days: .max).number == .max)
    #expect(day.adding(days: .min).number == .min)
    #expect(Day(number: .max).adding(days: 1).number == .max)
    #expect(Day(number: .min).adding(days: .min).number == .min)
    #expect(day.adding(days: -1).adding(days: 1) == day)
  }

  @Test(
    "leap years follow the Gregorian rule", arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28)])
  func leapYears(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, in: year) == length)
  }
}
