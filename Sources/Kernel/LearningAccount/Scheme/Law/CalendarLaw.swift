/// The working week and the public holidays over time.
public struct CalendarLaw: Sendable {
  /// In the order of the scheme's file.
  public var territories: [String]
  public var week: Timeline<[Weekday]>
  /// One timeline a holiday; one of some territories only may have several.
  public var holidays: [Timeline<HolidayDate>]

  public init(territories: [String], week: Timeline<[Weekday]>, holidays: [Timeline<HolidayDate>]) {
    self.territories = territories
    self.week = week
    self.holidays = holidays
  }

  /// The working days of every territory as far as they were known on `knownOn` (nil: all that is known now); none
  /// where no working week was.
  func workingDays(knownOn: Day?) -> [WorkingDays] {
    let weeks = week.holdings(knownOn: knownOn).map { WorkingWeek(from: $0.from, days: $0.value) }
    let rules = holidays.flatMap { timeline in
      timeline.holdings(knownOn: knownOn).map { held in
        (
          territories: held.value.territories,
          rule: HolidayRule(
            id: held.value.id, name: held.value.name, date: held.value.date, from: held.from, until: held.until)
        )
      }
    }
    return territories.compactMap { territory in
      WorkingDays(
        territory: territory, weeks: weeks,
        rules: rules.filter { $0.territories?.contains(territory) ?? true }.map(\.rule))
    }
  }
}

/// A public holiday as the law of a day has it.
public struct HolidayDate: Hashable, Sendable {
  /// Names the holiday whatever the language: `easterMonday`. Several rules of one holiday share it.
  public let id: String
  /// The name in the scheme's own language: `Lundi de Pâques`.
  public let name: String
  public let date: HolidayRule.YearlyDate
  /// Nil: everywhere.
  public let territories: [String]?

  public init(id: String, name: String, date: HolidayRule.YearlyDate, territories: [String]? = nil) {
    self.id = id
    self.name = name
    self.date = date
    self.territories = territories
  }
}
