import LearningAccount

/// Reads calendar.yaml: the territories, their working week and their public holidays.
struct CalendarReader {
  /// The territories in the order of the file, and the one that counts where a training has no place.
  struct Territories {
    let ids: [String]
    let standard: String
  }

  let context: LawContext

  /// Those that fall into Easter's own year whenever Easter is.
  private static let daysFromEaster = -80...250
  private static let keys: Set<String> = ["workingWeek", "defaultTerritory", "territories", "holidays"]

  static func territories(_ place: LawPlace?) -> Territories? {
    guard let place, let fields = LawFields(place, allowed: keys) else { return nil }
    guard let ids = fields.needed("territories")?.entries()?.map(\.name) else { return nil }
    guard let standard = fields.needed("defaultTerritory")?.identifier(among: ids, "territories") else { return nil }
    return Territories(ids: ids, standard: standard)
  }

  /// Nil where the scheme has no such file, or where it cannot be read.
  func calendar(_ place: LawPlace?) -> CalendarLaw? {
    guard let place, let fields = LawFields(place, allowed: Self.keys) else { return nil }
    let week = fields.needed("workingWeek").map { context.timelines.timeline($0, context.everyDay, days) }
    let holidays = fields.needed("holidays")?.entries()?.map { entry in
      context.timelines.timeline(entry.place) { holiday($0, id: String(entry.name.prefix { $0 != "." })) }
    }
    guard let week, let holidays else { return nil }
    return CalendarLaw(territories: context.vocabulary.territories, week: week, holidays: holidays)
  }

  private func days(_ place: LawPlace) -> [Weekday]? {
    guard let days = place.list(weekday) else { return nil }
    if days.isEmpty { place.fault("must name at least one day") }
    if Set(days).count < days.count { place.fault("names a day twice") }
    return days
  }

  private func weekday(_ place: LawPlace) -> Weekday? { place.word(WeekdayName.self)?.weekday }

  private func holiday(_ place: LawPlace, id: String) -> HolidayDate? {
    guard let fields = LawFields(place, allowed: ["name", "month", "day", "easter", "territories"]) else { return nil }
    let name = fields.needed("name")?.text()
    let date = date(fields)
    let territories = fields.optional("territories")?.list {
      $0.identifier(among: context.vocabulary.territories, "territories")
    }
    if let territories, territories.isEmpty { fields.optional("territories")?.fault("must name at least one") }
    guard let name, let date else { return nil }
    return HolidayDate(id: id, name: name, date: date, territories: territories)
  }

  private func date(_ fields: LawFields) -> HolidayRule.YearlyDate? {
    if let easter = fields.optional("easter") {
      if fields.optional("month") != nil || fields.optional("day") != nil {
        easter.fault("excludes month and day")
      }
      return easter.integer(in: Self.daysFromEaster).map { .easter(offset: $0) }
    }
    guard let month = fields.needed("month")?.count(), let day = fields.needed("day")?.count() else { return nil }
    guard MonthDay(month: month, day: day) != nil else {
      fields.place.fault("has no such day: month \(month), day \(day)")
      return nil
    }
    return .fixed(month: month, day: day)
  }
}

/// The days of the week as files name them.
private enum WeekdayName: String, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  var weekday: Weekday? { WeekdayName.allCases.firstIndex(of: self).flatMap { Weekday(rawValue: $0 + 1) } }
}
