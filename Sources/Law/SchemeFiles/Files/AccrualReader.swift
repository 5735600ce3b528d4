import LearningAccount

/// Reads accrual.yaml and ceilings.yaml.
struct AccrualReader {
  let context: LawContext

  private static let common: Set<String> = [
    "fullTimeHours", "fullTimeDays", "minimumAge", "minimumAgeWith", "endAge", "barringTraits", "announcedBy",
    "mixedYear",
  ]
  /// Of a life.
  static let mostYears = 150
  private static let ofUnit = ["activities", "annual", "increased", "increasedFor", "wholeFrom", "beyond"]

  func accrual(_ accrual: LawPlace?, ceilings: LawPlace?) -> AccrualLaw? {
    guard let accrual, let ceilings else { return nil }
    let units = context.header.units
    let unitKeys = units.flatMap { unit in Self.ofUnit.map { "\(unit.code).\($0)" } }
    let ceilingKeys = units.flatMap { ["\($0.code).ordinary", "\($0.code).increased"] }
    guard let fields = LawFields(accrual, allowed: Self.common.union(unitKeys)),
      let ceilingFields = LawFields(ceilings, allowed: Set(ceilingKeys))
    else { return nil }
    if context.vocabulary.accrualSource == nil { accrual.fault("needs \"accrualSource\" in scheme.yaml") }
    return AccrualLaw(
      fullTimeHours: count(fields, "fullTimeHours", atMost: 8_784),
      fullTimeDays: count(fields, "fullTimeDays", atMost: 366),
      minimumAge: count(fields, "minimumAge", atMost: Self.mostYears), minimumAgeWith: minimumAges(fields),
      endAge: count(fields, "endAge", atMost: Self.mostYears),
      barringTraits: timeline(fields, "barringTraits", context.holderTraits), announcedBy: announcedBy(fields),
      mixedYear: timeline(fields, "mixedYear", mixedYear), units: units.map { unit(of: $0, fields, ceilingFields) })
  }

  private func count(_ fields: LawFields, _ key: String, atMost most: Int) -> Timeline<Int> {
    guard let place = fields.needed(key) else { return Timeline(key) }
    return context.timelines.timeline(place, context.everyDay) { positive($0, atMost: most) }
  }

  /// Full times divide.
  private func positive(_ value: LawPlace, atMost most: Int) -> Int? {
    guard let count = value.count(atMost: most) else { return nil }
    if count == 0 { value.fault("must be above zero") }
    return count
  }

  private func minimumAges(_ fields: LawFields) -> [String: Timeline<Int>] {
    guard let place = fields.optional("minimumAgeWith"),
      let ages = LawFields(place, allowed: Set(context.vocabulary.activities.map(\.id)))
    else { return [:] }
    return ages.timelines { context.timelines.timeline($0, .optional) { positive($0, atMost: Self.mostYears) } }
  }

  private func announcedBy(_ fields: LawFields) -> Timeline<MonthDay> {
    guard let place = fields.needed("announcedBy") else { return Timeline("announcedBy") }
    return context.timelines.timeline(place, context.everyDay) { value in
      guard let date = LawFields(value, allowed: ["month", "day"]), let month = date.needed("month")?.count(),
        let day = date.needed("day")?.count()
      else { return nil }
      guard let found = MonthDay(month: month, day: day) else {
        value.fault("has no such day: month \(month), day \(day)")
        return nil
      }
      return found
    }
  }

  private func mixedYear(_ place: LawPlace) -> MixedYearRule? {
    guard let fields = LawFields(place, allowed: ["with", "countsIn", "equalCountsIn", "holderMayChoose"]) else {
      return nil
    }
    let kinds = fields.needed("with").flatMap(context.activities)
    let preference = fields.needed("countsIn")?.word(MixedYearRule.Preference.self)
    let equal = fields.needed("equalCountsIn").flatMap(context.unit)
    let holderMayChoose = fields.needed("holderMayChoose")?.flag()
    guard let kinds, let preference, let equal, let holderMayChoose else { return nil }
    return MixedYearRule(with: kinds, countsIn: preference, equalCountsIn: equal, holderMayChoose: holderMayChoose)
  }

  private func unit(of unit: Unit, _ fields: LawFields, _ ceilings: LawFields) -> UnitAccrualLaw {
    let law = UnitAccrualLaw(
      unit: unit,
      activities: timeline(fields, "\(unit.code).activities", context.activities),
      annual: timeline(fields, "\(unit.code).annual") { $0.amount(in: unit) },
      increased: timeline(fields, "\(unit.code).increased") { $0.amount(in: unit) },
      increasedFor: timeline(fields, "\(unit.code).increasedFor", IncreaseReader(context: context).rules),
      beyond: timeline(fields, "\(unit.code).beyond") { tier($0, unit) },
      wholeFrom: timeline(fields, "\(unit.code).wholeFrom") { $0.share() },
      ordinaryCeiling: timeline(ceilings, "\(unit.code).ordinary") { $0.amount(in: unit) },
      increasedCeiling: timeline(ceilings, "\(unit.code).increased") { $0.amount(in: unit) })
    checkNeeds(law, fields, ceilings)
    return law
  }

  private func timeline<Value: Sendable>(
    _ fields: LawFields, _ key: String, _ read: (LawPlace) -> Value?
  ) -> Timeline<Value> {
    guard let place = fields.optional(key) else { return Timeline(key) }
    return context.timelines.timeline(place, .optional, read)
  }

  private func tier(_ place: LawPlace, _ unit: Unit) -> AccrualTier? {
    guard let fields = LawFields(place, allowed: ["balance", "annual"]),
      let balance = fields.needed("balance")?.amount(in: unit), let annual = fields.needed("annual")?.amount(in: unit)
    else { return nil }
    return AccrualTier(balance: balance, annual: annual)
  }

  /// What accrues needs its amount and its ceiling on each of its days, and what is increased needs its own of both.
  private func checkNeeds(_ law: UnitAccrualLaw, _ fields: LawFields, _ ceilings: LawFields) {
    let code = law.unit.code
    let opens = context.header.opens
    guard let starts = law.activities.firstDay(since: opens) else { return }
    check(law.annual, from: starts, in: fields.optional("\(code).annual") ?? fields.place)
    check(law.ordinaryCeiling, from: starts, in: ceilings.optional("\(code).ordinary") ?? ceilings.place)
    guard let increases = law.increased.firstDay(since: opens) else { return }
    check(law.increasedFor, from: increases, in: fields.optional("\(code).increasedFor") ?? fields.place)
    check(law.increasedCeiling, from: increases, in: ceilings.optional("\(code).increased") ?? ceilings.place)
  }

  private func check<Value>(_ timeline: Timeline<Value>, from day: Day, in place: LawPlace) {
    guard let missing = timeline.firstMissingDay(since: day) else { return }
    place.fault("\(timeline.key) has no value on \(missing.iso), and one is needed on every day from \(day.iso)")
  }
}
