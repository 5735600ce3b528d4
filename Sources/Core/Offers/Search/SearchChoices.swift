/// The chosen values of facets. Any of a facet's values will do, and each facet that has some must be met.
package struct SearchChoices: Hashable, Sendable {
  private var values: [String: Set<String>] = [:]

  package init() {}

  var isEmpty: Bool { values.isEmpty }

  /// In their order; empty where all will do.
  package subscript(_ facet: SearchFacet) -> [String] { (values[facet.name] ?? []).sorted() }

  package func contains(_ value: String, of facet: SearchFacet) -> Bool { values[facet.name]?.contains(value) ?? false }

  /// Every choice, in the order of the list of facets.
  package var all: [(facet: SearchFacet, value: String)] {
    SearchFacet.all.flatMap { facet in self[facet].map { (facet, $0) } }
  }

  /// Chooses what someone means by `text`.
  ///
  /// - Returns: false for what is no value of the facet; nothing is chosen then.
  @discardableResult
  package mutating func choose(_ text: String, of facet: SearchFacet, _ vocabulary: SearchVocabulary) -> Bool {
    guard let value = facet.read(text, vocabulary) else { return false }
    values[facet.name, default: []].insert(value)
    return true
  }

  /// Chooses a value of the index, or no longer.
  package mutating func toggle(_ value: String, of facet: SearchFacet) {
    var chosen = values[facet.name] ?? []
    if chosen.remove(value) == nil { chosen.insert(value) }
    values[facet.name] = chosen.isEmpty ? nil : chosen
  }
}

extension SearchChoices {
  /// Only what can be followed wholly from afar, wherever one is.
  var isRemoteOnly: Bool { self[.mode] == [TeachingMode.remote.name] }

  /// What a page's box for that is ticked by.
  package var includesRemote: Bool { contains(TeachingMode.remote.name, of: .mode) }

  package mutating func chooseRemote() {
    if !includesRemote { toggle(TeachingMode.remote.name, of: .mode) }
  }
}
