import LearningAccount

/// Reads lots.yaml and endowments.yaml: what binds lots by their source, and which come with an age.
struct LotReader {
  let context: LawContext

  func lots(_ terms: LawPlace?, endowments: LawPlace?) -> LotLaw {
    LotLaw(terms: terms.map(termsBySource) ?? [:], endowments: endowments.map(self.endowments) ?? [])
  }

  private func termsBySource(_ place: LawPlace) -> [String: Timeline<LotTerms>] {
    guard let fields = LawFields(place, allowed: ["lots"]), let lots = fields.needed("lots"),
      let sources = LawFields(lots, allowed: Set(context.vocabulary.lotSources))
    else { return [:] }
    return sources.timelines { context.timelines.timeline($0, .optional, terms) }
  }

  private func terms(_ place: LawPlace) -> LotTerms? {
    guard let fields = LawFields(place, allowed: ["usableFrom", "expiresOn", "usableFor"]) else { return nil }
    let (first, last) = (fields.optional("usableFrom")?.day(), fields.optional("expiresOn")?.day())
    let kinds = fields.optional("usableFor").flatMap(context.trainingKinds)
    if first == nil, last == nil, kinds == nil { place.fault("must say usableFrom, expiresOn or usableFor") }
    if let first, let last, last < first { fields.optional("expiresOn")?.fault("lies before usableFrom, \(first.iso)") }
    return LotTerms(usableFrom: first, expiresOn: last, usableFor: kinds)
  }

  private func endowments(_ place: LawPlace) -> [Timeline<Endowment>] {
    guard let fields = LawFields(place, allowed: ["endowments"]), let list = fields.needed("endowments"),
      let entries = list.entries()
    else { return [] }
    return entries.map { context.timelines.timeline($0.place, .optional, endowment) }
  }

  private func endowment(_ place: LawPlace) -> Endowment? {
    guard let fields = LawFields(place, allowed: ["source", "amount", "minimumAge", "maximumAge"]) else { return nil }
    let source = fields.needed("source")?.identifier(among: context.vocabulary.lotSources, "lotSources")
    let amount = fields.needed("amount")?.amount(in: context.header.primaryUnit)
    let ages = ["minimumAge", "maximumAge"].map { fields.optional($0)?.count(atMost: AccrualReader.mostYears) }
    guard let source, let amount else { return nil }
    if let youngest = ages[0], let oldest = ages[1], oldest < youngest { place.fault("is for no age at all") }
    return Endowment(source: source, amount: amount, minimumAge: ages[0], maximumAge: ages[1])
  }
}
