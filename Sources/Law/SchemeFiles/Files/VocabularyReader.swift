import LearningAccount

/// Reads the identifiers that scheme.yaml declares.
struct VocabularyReader {
  static let keys: Set<String> = [
    "trainingKinds", "equivalentKinds", "certificationMarks", "lotSources", "accrualSource", "thirdPartyKinds",
    "fundersOnInstruction",
    "holderStatuses", "holderTraits", "selfDeclaredTraits", "activities", "actors", "consequences",
  ]

  func vocabulary(_ fields: LawFields, _ territories: CalendarReader.Territories?) -> Vocabulary {
    var words = Vocabulary()
    words.trainingKinds = list(fields, "trainingKinds")
    words.equivalentKinds = equivalents(fields, words.trainingKinds)
    words.certificationMarks = list(fields, "certificationMarks")
    words.lotSources = list(fields, "lotSources")
    words.thirdPartyKinds = list(fields, "thirdPartyKinds")
    words.holderStatuses = list(fields, "holderStatuses")
    words.holderTraits = list(fields, "holderTraits")
    words.actors = list(fields, "actors")
    words.consequences = list(fields, "consequences")
    words.activities = activities(fields)
    words.accrualSource = fields.optional("accrualSource")?.identifier(among: words.lotSources, "lotSources")
    words.fundersOnInstruction = list(fields, "fundersOnInstruction") {
      $0.identifier(among: words.thirdPartyKinds, "thirdPartyKinds")
    }
    words.selfDeclaredTraits = list(fields, "selfDeclaredTraits") {
      $0.identifier(among: words.holderTraits, "holderTraits")
    }
    words.territories = territories?.ids ?? []
    words.remoteTerritory = territories?.standard
    return words
  }

  /// Empty where the scheme leaves the list out.
  private func list(
    _ fields: LawFields, _ name: String, _ read: (LawPlace) -> String? = { $0.text() }
  ) -> [String] {
    guard let place = fields.optional(name), let words = place.list(read) else { return [] }
    if words.isEmpty { place.fault("must name at least one, or be left out") }
    if Set(words).count < words.count { place.fault("names one twice") }
    return words
  }

  /// Each kind stands in one list at most, and no list is for one alone.
  private func equivalents(_ fields: LawFields, _ kinds: [String]) -> [[String]] {
    guard let place = fields.optional("equivalentKinds"),
      let lists = place.list({ list in list.list { $0.identifier(among: kinds, "trainingKinds") } })
    else { return [] }
    let named = lists.flatMap(\.self)
    if lists.contains(where: { $0.count < 2 }) { place.fault("must name at least two in each list") }
    if Set(named).count < named.count { place.fault("names one twice") }
    return lists
  }

  private func activities(_ fields: LawFields) -> [ActivityKind] {
    (fields.optional("activities")?.entries() ?? []).compactMap { entry in
      guard let kind = LawFields(entry.place, allowed: ["figure", "categories"]) else { return nil }
      guard let figure = kind.needed("figure")?.word(ActivityKind.Figure.self) else { return nil }
      let categories = list(kind, "categories")
      if (figure == .categorisedShare) == categories.isEmpty {
        entry.place.fault("needs categories for the figure categorisedShare, and for no other")
      }
      return ActivityKind(id: entry.name, figure: figure, categories: categories)
    }
  }
}
