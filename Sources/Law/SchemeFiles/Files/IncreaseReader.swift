import LearningAccount

/// Reads the ways in which more than the ordinary amount is due.
struct IncreaseReader {
  let context: LawContext

  func rules(_ place: LawPlace) -> [IncreaseRule]? { place.list(rule) }

  private func rule(_ place: LawPlace) -> IncreaseRule? {
    guard let fields = LawFields(place, allowed: ["name", "when"]) else { return nil }
    let name = fields.needed("name")?.text()
    let conditions = fields.needed("when")?.list(condition)
    guard let name, let conditions else { return nil }
    return IncreaseRule(name: name, conditions: conditions)
  }

  private func condition(_ place: LawPlace) -> IncreaseCondition? {
    guard let (word, value) = place.choice(among: ["trait", "activity", "everyCategory"]) else { return nil }
    let words = context.vocabulary
    switch word {
    case "trait": return value.identifier(among: words.holderTraits, "holderTraits").map { .trait($0) }
    case "activity": return value.identifier(among: words.activities.map(\.id), "activities").map { .activity($0) }
    default:
      let categories = words.activities.flatMap(\.categories)
      return value.identifier(among: categories, "categories of activities").map { .everyCategory($0) }
    }
  }
}
