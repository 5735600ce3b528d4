/// A mapping whose keys are known beforehand: unknown ones are faults, and so are missing ones when asked for.
struct Fields {
  let place: Place
  private let places: [String: Place]

  /// Nil where `place` is no mapping.
  init?(_ place: Place, allowed: Set<String>) {
    guard let entries = place.entries() else { return nil }
    for (name, entry) in entries where !allowed.contains(name) {
      entry.fault("is an unknown key; known here: \(allowed.sorted().joined(separator: ", "))")
    }
    self.place = place
    self.places = Dictionary(entries.map { ($0.name, $0.place) }, uniquingKeysWith: { first, _ in first })
  }

  func optional(_ name: String) -> Place? { places[name] }

  func needed(_ name: String) -> Place? {
    guard let place = places[name] else {
      self.place.fault("needs \"\(name)\"")
      return nil
    }
    return place
  }
}
