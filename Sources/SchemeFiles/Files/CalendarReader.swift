import LearningAccount

/// Reads calendar.yaml: the territories, their working week and their public holidays.
struct CalendarReader {
  /// The territories in the order of the file, and the one that counts where a training has no place.
  struct Territories {
    let ids: [String]
    let standard: String
  }

  private static let keys: Set<String> = ["workingWeek", "defaultTerritory", "territories", "holidays"]
  private static let holidayKeys: Set<String> = [
    "id", "name", "month", "day", "easter", "from", "until", "territories",
  ]

  func territories(_ place: Place?) -> Territories? {
    guard let place, let fields = Fields(place, allowed: Self.keys) else { return nil }
    guard let ids = fields.needed("territories")?.entries()?.map(\.name) else { return nil }
    guard let standard = fields.needed("defaultTerritory")?.identifier(among: ids, "territories") else { return nil }
    return Territories(ids: ids, standard: standard)
  }

  /// The working days of every territory.
  func calendars(_ place: Place?) -> [WorkingDays]? {
    guard let place, let territories = territories(place), let fields = Fields(place, allowed: Self.keys) else {
      return nil
    }
    let week = fields.needed("workingWeek")?.list { weekday($0) }
    let holidays = fields.needed("holidays")?.list { holiday($0, territories.ids) }
    guard let week, let holidays else { return nil }
    if week.isEmpty { fields.optional("workingWeek")?.fault("must name at least one day") }
    return territories.ids.compactMap { id in
      let rules = holidays.filter { $0.territories?.contains(id) ?? true }.map(\.rule)
      return WorkingDays(territory: id, week: week, rules: rules)
    }
  }

  private func weekday(_ place: Place) -> Weekday? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let text = place.text() else { return nil }
    guard let index = names.firstIndex(of: text), let weekday = Weekday(rawValue: index + 1) else {
      place.fault("must be one of \(names.joined(separator: ", ")), not \"\(text)\"")
      return nil
    }
    return weekday
  }

  private func holiday(_ place: Place, _ known: [String]) -> (rule: HolidayRule, territories: [String]?)? {
    guard let fields = Fields(place, allowed: Self.holidayKeys) else { return nil }
    let id = fields.needed("id")?.text()
    let name = fields.needed("name")?.text()
    let date = date(fields)
    let from = fields.optional("from")?.day()
    let until = fields.optional("until")?.day()
    let territories = fields.optional("territories")?.list { $0.identifier(among: known, "territories") }
    guard let id, let name, let date else { return nil }
    if let from, let until, until < from { fields.optional("until")?.fault("lies before from, \(from.iso)") }
    return (HolidayRule(id: id, name: name, date: date, from: from, until: until), territories)
  }

  private func date(_ fields: Fields) -> HolidayRule.YearlyDate? {
    if let easter = fields.optional("easter") {
      if fields.optional("month") != nil || fields.optional("day") != nil {
        easter.fault("excludes month and day")
      }
      return easter.integer().map { .easter(offset: $0) }
    }
    guard let month = fields.needed("month")?.count(), let day = fields.needed("day")?.count() else { return nil }
    guard MonthDay(month: month, day: day) != nil else {
      fields.place.fault("has no such day: month \(month), day \(day)")
      return nil
    }
    return .fixed(month: month, day: day)
  }
}
