import LearningAccount

/// Reads credits.yaml: credits beside the yearly accrual, and what units are worth in each other.
struct CreditReader {
  let context: LawContext

  func credits(_ place: LawPlace?) -> CreditLaw? {
    guard let place, let fields = LawFields(place, allowed: ["amounts", "conversions", "debtRecoveryShare"]) else {
      return nil
    }
    let unit = context.header.primaryUnit
    let recovery = fields.optional("debtRecoveryShare").map { place in
      context.timelines.timeline(place) { $0.share() }
    }
    return CreditLaw(
      amounts: timelines(fields.optional("amounts")) { $0.amount(in: unit) },
      conversions: timelines(fields.optional("conversions"), conversion),
      debtRecoveryShare: recovery ?? Timeline("debtRecoveryShare"))
  }

  private func timelines<Value: Sendable>(
    _ place: LawPlace?, _ read: (LawPlace) -> Value?
  ) -> [String: Timeline<Value>] {
    let entries = (place?.entries() ?? []).map { ($0.name, context.timelines.timeline($0.place, .optional, read)) }
    return Dictionary(entries, uniquingKeysWith: { first, _ in first })
  }

  private func conversion(_ place: LawPlace) -> ConversionRule? {
    guard let fields = LawFields(place, allowed: ["unit", "worth"]) else { return nil }
    let units = context.header.units.filter { $0 != context.header.primaryUnit }
    let code = fields.needed("unit")?.identifier(among: units.map(\.code), "units")
    let worth = fields.needed("worth")?.amount(in: context.header.primaryUnit)
    guard let unit = units.first(where: { $0.code == code }), let worth else { return nil }
    if worth.isZero { place.fault("must be worth something") }
    return ConversionRule(unit: unit, worth: worth)
  }
}
