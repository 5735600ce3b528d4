import LearningAccount

/// Reads eligibility.yaml, caps.yaml, participation.yaml and funding-order.yaml.
struct FundingReader {
  let context: LawContext

  private var unit: Unit { context.header.primaryUnit }

  /// Caps and participation may be absent.
  func funding(eligibility: LawPlace?, caps: LawPlace?, participation: LawPlace?, order: LawPlace?) -> FundingLaw? {
    guard let eligibility = eligibility.flatMap(eligibilityByKind),
      let order = order.flatMap({ LawFields($0, allowed: ["order"]) })
    else { return nil }
    var law = FundingLaw(eligibility: eligibility, order: needed(order, "order", ranks))
    if let fields = caps.flatMap({ LawFields($0, allowed: ["cappedSources", "caps"]) }) {
      law.caps = capsByKind(fields)
      law.cappedSources = needed(fields, "cappedSources", context.lotSources)
    }
    if let shares = participation.flatMap({ LawFields($0, allowed: Self.participationKeys) }) {
      law.participation = optional(shares, "amount") { $0.amount(in: unit) }
      law.participationSupplement = optional(shares, "supplement", supplement)
      law.exemptStatuses = optional(shares, "exemptStatuses", holderStatuses)
      law.exemptStatusesNotFor = optional(shares, "exemptStatusesNotFor", context.trainingKinds)
      law.exemptThirdParties = optional(shares, "exemptThirdParties") { place in
        place.list { $0.identifier(among: context.vocabulary.thirdPartyKinds, "thirdPartyKinds") }
      }
      law.exemptSources = optional(shares, "exemptSources", context.lotSources)
    }
    return law
  }

  private static let participationKeys: Set<String> = [
    "amount", "supplement", "exemptStatuses", "exemptStatusesNotFor", "exemptThirdParties", "exemptSources",
  ]

  private func eligibilityByKind(_ place: LawPlace) -> [String: Timeline<EligibilityRule>]? {
    guard let fields = LawFields(place, allowed: Set(context.vocabulary.trainingKinds)) else { return nil }
    var rules: [String: Timeline<EligibilityRule>] = [:]
    for kind in context.vocabulary.trainingKinds { rules[kind] = needed(fields, kind, rule) }
    return rules
  }

  private func rule(_ place: LawPlace) -> EligibilityRule? {
    switch place.node.scalar?.string {
    case "open": return .open
    case "closed": return .closed
    case .some:
      place.fault("must be open, closed or restricted")
      return nil
    case nil: break
    }
    guard let (_, choice) = place.choice(among: ["restricted"]),
      let restricted = LawFields(choice, allowed: ["statuses", "thirdPartiesOffer"])
    else { return nil }
    guard let statuses = restricted.needed("statuses").flatMap(holderStatuses),
      let offer = restricted.needed("thirdPartiesOffer")?.amount(in: unit)
    else { return nil }
    return .restricted(statuses: statuses, thirdPartiesOffer: offer)
  }

  private func capsByKind(_ fields: LawFields) -> [String: Timeline<UsageCap>] {
    guard let place = fields.needed("caps"), let entries = place.entries() else { return [:] }
    var caps: [String: Timeline<UsageCap>] = [:]
    for (name, entry) in entries {
      guard context.vocabulary.trainingKinds.contains(name) else {
        entry.fault("is not among the trainingKinds of scheme.yaml")
        continue
      }
      caps[name] = context.timelines.timeline(entry) { cap($0) }
    }
    return caps
  }

  private func cap(_ place: LawPlace) -> UsageCap? {
    guard let fields = LawFields(place, allowed: ["amount", "exemptMarks"]),
      let amount = fields.needed("amount")?.amount(in: unit)
    else { return nil }
    return UsageCap(amount: amount, exemptMarks: exemptMarks(fields))
  }

  private func exemptMarks(_ fields: LawFields) -> [String] {
    let marks = fields.optional("exemptMarks")?.list {
      $0.identifier(among: context.vocabulary.certificationMarks, "certificationMarks")
    }
    return marks ?? []
  }

  private func supplement(_ place: LawPlace) -> ParticipationSupplement? {
    let keys: Set<String> = ["shareOfPrice", "atMost", "exemptKinds", "exemptMarks", "exemptThirdPartiesOffer"]
    guard let fields = LawFields(place, allowed: keys) else { return nil }
    guard fields.optional("shareOfPrice") != nil || fields.optional("atMost") != nil else {
      place.fault("needs \"shareOfPrice\", \"atMost\" or both")
      return nil
    }
    return ParticipationSupplement(
      shareOfPrice: fields.optional("shareOfPrice")?.share(), atMost: fields.optional("atMost")?.amount(in: unit),
      exemptKinds: fields.optional("exemptKinds").flatMap(context.trainingKinds) ?? [],
      exemptMarks: exemptMarks(fields),
      exemptThirdPartiesOffer: fields.optional("exemptThirdPartiesOffer")?.amount(in: unit))
  }

  /// Every lot source stands in exactly one rank, or a lot could never be used.
  private func ranks(_ place: LawPlace) -> [[String]]? {
    guard let ranks = place.list(context.lotSources) else { return nil }
    let named = ranks.flatMap { $0 }
    for source in context.vocabulary.lotSources where !named.contains(source) { place.fault("ranks no \(source)") }
    for source in Set(named).sorted() where named.count(where: { $0 == source }) > 1 {
      place.fault("ranks \(source) twice")
    }
    return ranks
  }

  private func holderStatuses(_ place: LawPlace) -> [String]? {
    place.list { $0.identifier(among: context.vocabulary.holderStatuses, "holderStatuses") }
  }

  private func needed<Value: Sendable>(
    _ fields: LawFields, _ key: String, _ read: (LawPlace) -> Value?
  ) -> Timeline<Value> {
    guard let place = fields.needed(key) else { return Timeline(key) }
    return context.timelines.timeline(place, context.everyDay, read)
  }

  private func optional<Value: Sendable>(
    _ fields: LawFields, _ key: String, _ read: (LawPlace) -> Value?
  ) -> Timeline<Value> {
    guard let place = fields.optional(key) else { return Timeline(key) }
    return context.timelines.timeline(place, .optional, read)
  }
}
