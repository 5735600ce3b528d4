import CommonTesting
import LearningAccount
import Testing

private func day(_ text: String) -> Day { Day(text)! }
private let mainland = Territories.calendars["metropole"]!

@Suite("Working days") struct WorkingDaysTests {
  @Test(
    "Easter falls where almanacs say",
    arguments: [
      "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20",
      "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25", "2285-03-22",
    ])
  func easter(_ text: String) {
    #expect(Easter.sunday(of: day(text).year) == day(text))
  }

  @Test("Easter is a Sunday between 22 March and 25 April in every year from 1583 to 9999")
  func easterAlways() {
    for year in 1583...9999 {
      let sunday = Easter.sunday(of: year)
      #expect(sunday.weekday == .sunday && sunday.year == year)
      #expect(sunday >= Day(year: year, month: 3, day: 22)! && sunday <= Day(year: year, month: 4, day: 25)!)
    }
  }

  @Test("the days that are kept ready are those that the rules give, and beyond them the rules are asked")
  func knownDays() {
    for calendar in Territories.calendars.values {
      for year in Array(1998...2001) + [2026, 2100] + Array(2197...2202) {
        let holidays = Set(calendar.holidays(in: year).map(\.day))
        var day = Day(year: year, month: 1, day: 1)!
        while day.year == year {
          let week = (calendar.weeks.last { $0.from <= day } ?? calendar.weeks[0]).days
          let isWorking = week.contains(day.weekday) && !holidays.contains(day)
          #expect(calendar.isWorkingDay(day) == isWorking, "\(day.iso) in \(calendar.territory)")
          day = day.adding(days: 1)
        }
      }
    }
  }

  @Test("the mainland has eleven holidays in 2026, in order and by name")
  func mainlandHolidays() {
    let found = mainland.holidays(in: 2026).map { "\($0.day.iso) \($0.name)" }
    let expected = [
      "2026-01-01 1er janvier", "2026-04-06 Lundi de Pâques", "2026-05-01 1er mai", "2026-05-08 8 mai",
      "2026-05-14 Ascension", "2026-05-25 Lundi de Pentecôte", "2026-07-14 14 juillet", "2026-08-15 Assomption",
      "2026-11-01 Toussaint", "2026-11-11 11 novembre", "2026-12-25 Jour de Noël",
    ]
    #expect(found == expected)
  }

  @Test(
    "each territory keeps its own days",
    arguments: [
      ("alsace-moselle", "2026-04-03"), ("alsace-moselle", "2024-12-26"), ("mayotte", "2026-04-27"),
      ("martinique", "2026-05-22"), ("guadeloupe", "2026-05-27"), ("guyane", "2026-06-10"),
      ("saint-barthelemy", "2026-10-09"), ("saint-martin", "2026-05-28"), ("saint-martin", "2016-05-27"),
      ("la-reunion", "2027-12-20"),
    ])
  func ownDays(territory: String, text: String) throws {
    let calendar = try #require(Territories.calendars[territory])
    #expect(calendar.isHoliday(day(text)) && !calendar.isWorkingDay(day(text)))
    #expect(mainland.isWorkingDay(day(text)))
  }

  @Test("the Saint-Martin feast moved from 27 to 28 May in 2018")
  func movedFeast() throws {
    let calendar = try #require(Territories.calendars["saint-martin"])
    #expect(!calendar.isHoliday(day("2016-05-28")) && !calendar.isHoliday(day("2019-05-27")))
  }

  @Test("two holidays on one day both stand in the list, and take one working day")
  func twoOnOneDay() {
    #expect(mainland.holidays(in: 2008).filter { $0.day == day("2008-05-01") }.map(\.id) == ["labourDay", "ascension"])
    #expect(mainland.count(after: day("2008-04-30"), through: day("2008-05-02")) == 1)
  }

  @Test(
    "working days are added over week-ends and holidays",
    arguments: [
      ("2026-03-02", 2, "2026-03-04"), ("2026-04-03", 1, "2026-04-07"), ("2026-04-07", -1, "2026-04-03"),
      ("2026-12-24", 2, "2026-12-29"), ("2026-01-01", 0, "2026-01-01"), ("2026-02-28", 0, "2026-02-28"),
      ("2026-02-28", 1, "2026-03-02"), ("2026-03-01", -1, "2026-02-27"), ("2026-04-30", 10, "2026-05-19"),
      ("2026-05-19", -10, "2026-04-30"), ("2019-12-31", 253, "2020-12-31"),
    ])
  func adding(start: String, count: Int, expected: String) {
    #expect(mainland.adding(count, to: day(start)).iso == expected)
  }

  @Test("adding and counting undo each other from every working day of four years")
  func addingAndCounting() {
    for number in day("2024-01-01").number...day("2027-12-31").number {
      let start = Day(number: number)
      for count in [1, 4, 11, 30] {
        let end = mainland.adding(count, to: start)
        #expect(mainland.count(after: start, through: end) == count)
        if mainland.isWorkingDay(start) { #expect(mainland.adding(-count, to: end) == start) }
      }
    }
    #expect(mainland.count(after: day("2026-03-04"), through: day("2026-03-02")) == 0)
  }

  @Test("a calendar without working weekdays does not exist")
  func emptyWeek() {
    #expect(WorkingDays(territory: "x", weeks: [], rules: []) == nil)
    #expect(WorkingDays(territory: "x", weeks: [WorkingWeek(from: day("2015-01-01"), days: [])], rules: []) == nil)
  }
}

@Suite("Holidays published by Etalab", .enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.absence)))
struct PublishedHolidaysTests {
  @Test("every day of 2019 to 2030 agrees in every territory", arguments: Territories.ids)
  func everyDay(territory: String) throws {
    let calendar = try #require(Territories.calendars[territory])
    let lines = try SharedData.text("data/06-jours-feries/jours_feries_\(territory).csv").split(
      whereSeparator: \.isNewline)
    let published = lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(fields[0]) \(fields[3])"
    }
    var computed: [String] = []
    for year in 2006...2031 { computed += calendar.holidays(in: year).map { "\($0.day.iso) \($0.name)" } }
    #expect(Set(computed) == Set(published) && computed.count == published.count)

    let days = Set(lines.dropFirst().map { String($0.prefix(10)) })
    for number in day("2019-01-01").number...day("2030-12-31").number {
      #expect(calendar.isHoliday(Day(number: number)) == days.contains(Day(number: number).iso))
    }
  }

  @Test("the thirteen territories of the data are those of the scheme")
  func territories() throws {
    let folder = try #require(SharedData.folder).appendingPathComponent("data/06-jours-feries").path
    let names = try Files.names(in: folder).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(names.sorted() == Territories.ids && names.count == 13)
  }
}
