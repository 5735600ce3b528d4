import LearningAccount

/// What reading the law needs to know of the scheme.
struct LawContext {
  let header: SchemeHeader
  let timelines: TimelineReader

  var vocabulary: Vocabulary { header.vocabulary }
  var everyDay: Coverage { .needed(from: header.opens) }

  func unit(_ place: LawPlace) -> Unit? {
    place.identifier(among: header.units.map(\.code), "units").flatMap { code in
      header.units.first { $0.code == code }
    }
  }

  func lotSources(_ place: LawPlace) -> [String]? {
    place.list { $0.identifier(among: vocabulary.lotSources, "lotSources") }
  }

  func trainingKinds(_ place: LawPlace) -> [String]? {
    place.list { $0.identifier(among: vocabulary.trainingKinds, "trainingKinds") }
  }

  func holderTraits(_ place: LawPlace) -> [String]? {
    place.list { $0.identifier(among: vocabulary.holderTraits, "holderTraits") }
  }

  func activities(_ place: LawPlace) -> [String]? {
    place.list { $0.identifier(among: vocabulary.activities.map(\.id), "activities") }
  }
}
