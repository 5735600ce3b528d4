import LearningAccount

/// Reads withdrawal.yaml: the table of what an end costs.
struct CancellationReader {
  let context: LawContext

  private static let words: [String: CancellationCondition] = [
    "entered": .entered, "notEntered": .notEntered, "byHolder": .byHolder, "byOrganisation": .byOrganisation,
    "forceMajeure": .forceMajeure, "resumeProposed": .resumeProposed, "withinWithdrawal": .withinWithdrawal,
    "beforeStart": .beforeStart, "afterStart": .afterStart, "freeOfCharge": .freeOfCharge,
  ]

  func table(in place: LawPlace?) -> Timeline<[CancellationRule]>? {
    guard let fields = place.flatMap({ LawFields($0, allowed: ["cancellation"]) }) else { return nil }
    return fields.needed("cancellation").map { context.timelines.timeline($0, context.everyDay, table) }
  }

  private func table(_ place: LawPlace) -> [CancellationRule]? {
    guard let rules = place.list(rule) else { return nil }
    // Whatever happens, some line must decide.
    for stage in [CancellationCondition.entered, .notEntered]
    where !rules.contains(where: { $0.conditions == [stage] || $0.conditions.isEmpty }) {
      place.fault("needs a last line for a file that is \(stage), with no further condition")
    }
    return rules
  }

  private func rule(_ place: LawPlace) -> CancellationRule? {
    guard let fields = LawFields(place, allowed: ["case", "when", "rights", "own", "organisation"]) else { return nil }
    let code = fields.needed("case")?.text()
    let conditions = fields.needed("when")?.list(condition)
    let rights = fields.needed("rights")?.word(RightsOutcome.self)
    let own = fields.needed("own")?.word(OwnMoneyOutcome.self)
    let organisation = fields.needed("organisation").flatMap(outcome)
    guard let code, let conditions, let rights, let own, let organisation else { return nil }
    return CancellationRule(code: code, conditions: conditions, rights: rights, own: own, organisation: organisation)
  }

  private func condition(_ place: LawPlace) -> CancellationCondition? {
    if let word = place.node.scalar?.string {
      if let condition = Self.words[word] { return condition }
      place.fault(
        "must be one of \(Self.words.keys.sorted().joined(separator: ", ")) or attendedBelow, not \"\(word)\"")
      return nil
    }
    return place.choice(among: ["attendedBelow"])?.value.share().map { .attendedBelow($0) }
  }

  private func outcome(_ place: LawPlace) -> OrganisationOutcome? {
    switch place.node.scalar?.string {
    case "nothing": return .nothing
    case "proRata": return .proRata
    case "wholePrice": return .wholePrice
    case .some:
      place.fault("must be nothing, proRata, wholePrice or a share")
      return nil
    case nil: return place.choice(among: ["share"])?.value.share().map { .share($0) }
    }
  }
}
