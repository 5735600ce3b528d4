import LearningAccount

/// Reads a file of declared rules: law that no decision of the engine needs yet, and that people read all the same.
///
/// The file is a mapping of keys to dated values, or to mappings of such. Each value says what kind it is of
/// (``DeclaredForm``); the values of one rule are all of one kind.
/// Why law that decides nothing is there: docs/decisions/0122.
struct DeclaredReader {
  let context: LawContext

  func read(_ place: LawPlace) {
    if case .sequence = place.node { return rule(place) }
    for (_, entry) in place.entries() ?? [] { read(entry) }
  }

  private func rule(_ place: LawPlace) {
    let timeline = context.timelines.timeline(place) { DeclaredForm.form(of: $0, context) }
    guard let first = timeline.values.first?.value else { return }
    for value in timeline.values where value.value != first {
      place.fault("has a value that is \(value.value.rawValue) and one that is \(first.rawValue): they must be alike")
      return
    }
  }
}
