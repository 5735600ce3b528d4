/// The working days of one territory (jours ouvrés): in France Monday to Friday, less its public holidays.
///
/// Holidays follow from rules, so any year has them. Those of the years in which files live are looked up once.
public struct WorkingDays: Hashable, Sendable {
  /// The territory's id: `metropole`, `alsace-moselle`.
  public let territory: String
  /// The days of the week on which people work unless a holiday falls on them: each week until the next.
  public let weeks: [WorkingWeek]
  public let rules: [HolidayRule]
  private let known: KnownDays

  /// Nil where there is no week or one without days, since no working day could ever be found.
  public init?(territory: String, weeks: [WorkingWeek], rules: [HolidayRule]) {
    guard !weeks.isEmpty, weeks.allSatisfy({ !$0.days.isEmpty }) else { return nil }
    self.territory = territory
    let weeks = weeks.sorted { $0.from < $1.from }
    self.weeks = weeks
    self.rules = rules
    known = KnownDays(rules) { Self.week(of: weeks, on: $0).contains($0.weekday) }
  }

  /// The holidays of a year in the order of their days; two that meet on one day (1 May and Ascension in 2008) both
  /// stand, in the order of the rules.
  public func holidays(in year: Int) -> [Holiday] {
    var found: [(holiday: Holiday, order: Int)] = []
    for (order, rule) in rules.enumerated() {
      guard let day = rule.day(in: year) else { continue }
      found.append((Holiday(day: day, id: rule.id, name: rule.name), order))
    }
    found.sort { ($0.holiday.day, $0.order) < ($1.holiday.day, $1.order) }
    return found.map(\.holiday)
  }

  public func isHoliday(_ day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.civil
    var easter: Day?
    for rule in rules where rule.holds(on: day) {
      switch rule.date {
      case .fixed(month, dayOfMonth): return true
      case .fixed: continue
      case .easter(let offset):
        let sunday = easter ?? Easter.sunday(of: year)
        easter = sunday
        if sunday.adding(days: offset) == day { return true }
      }
    }
    return false
  }

  public func isWorkingDay(_ day: Day) -> Bool {
    known.isWorking(day) ?? (week(on: day).contains(day.weekday) && !isHoliday(day))
  }

  private func week(on day: Day) -> [Weekday] { Self.week(of: weeks, on: day) }

  private static func week(of weeks: [WorkingWeek], on day: Day) -> [Weekday] {
    (weeks.last { $0.from <= day } ?? weeks[0]).days
  }

  /// The `count`th working day after `day`, or before it where `count` is negative.
  ///
  /// `day` itself is never counted, and need not be a working day; zero gives `day` itself.
  public func adding(_ count: Int, to day: Day) -> Day {
    let step = count < 0 ? -1 : 1
    var remaining = count.magnitude
    var found = day
    while remaining > 0 {
      found = found.adding(days: step)
      if isWorkingDay(found) { remaining -= 1 }
    }
    return found
  }

  /// How many working days follow `start` up to `end`, the end included; zero where `end` is not after `start`.
  public func count(after start: Day, through end: Day) -> Int {
    var day = start
    var count = 0
    while day < end {
      day = day.adding(days: 1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// `day` where it is a working day, else the next one.
  public func workingDay(onOrAfter day: Day) -> Day {
    isWorkingDay(day) ? day : adding(1, to: day)
  }
}
