import LearningAccount

/// Reads credits.yaml: credits beside the yearly accrual.
struct CreditReader {
  let context: LawContext

  func credits(_ place: Place?) -> CreditLaw? {
    guard let place, let fields = Fields(place, allowed: ["amounts", "hourInEuros", "debtRecoveryShare"]) else { return nil }
    let unit = context.header.primaryUnit
    var amounts: [String: Timeline<Amount>] = [:]
    for (name, entry) in fields.needed("amounts")?.entries() ?? [] {
      amounts[name] = context.timelines.timeline(entry) { $0.amount(in: unit) }
    }
    let hour = fields.optional("hourInEuros").map { place in
      context.timelines.timeline(place) { $0.amount(in: unit) }
    }
    let recovery = fields.optional("debtRecoveryShare").map { place in
      context.timelines.timeline(place) { $0.share() }
    }
    return CreditLaw(
      amounts: amounts, hourInEuros: hour ?? Timeline("hourInEuros"),
      debtRecoveryShare: recovery ?? Timeline("debtRecoveryShare"))
  }
}
