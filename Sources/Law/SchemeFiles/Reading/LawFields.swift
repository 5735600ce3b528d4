import LearningAccount

/// A mapping whose keys are known beforehand: unknown ones are faults, and so are missing ones when asked for.
struct LawFields {
  let place: LawPlace
  /// In the order of the file.
  private let entries: [(name: String, place: LawPlace)]
  private let places: [String: LawPlace]

  /// Nil where `place` is no mapping.
  init?(_ place: LawPlace, allowed: Set<String>) {
    guard let entries = place.entries() else { return nil }
    for (name, entry) in entries where !allowed.contains(name) {
      entry.fault("is an unknown key; known here: \(allowed.sorted().joined(separator: ", "))")
    }
    self.place = place
    self.entries = entries
    self.places = Dictionary(entries.map { ($0.name, $0.place) }, uniquingKeysWith: { first, _ in first })
  }

  func optional(_ name: String) -> LawPlace? { places[name] }

  func needed(_ name: String) -> LawPlace? {
    guard let place = places[name] else {
      self.place.fault("needs \"\(name)\"")
      return nil
    }
    return place
  }

  /// What `read` makes of every field that is there, by name, read in the order of the file.
  func timelines<Value>(_ read: (LawPlace) -> Timeline<Value>) -> [String: Timeline<Value>] {
    Dictionary(entries.map { ($0.name, read($0.place)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LawPlace {
  /// A mapping of exactly one of these words to its value.
  func choice(among words: [String]) -> (word: String, value: LawPlace)? {
    guard let entries = entries() else { return nil }
    guard entries.count == 1, let entry = entries.first, words.contains(entry.name) else {
      fault("must be a mapping of one of \(words.joined(separator: ", "))")
      return nil
    }
    return (entry.name, entry.place)
  }
}
