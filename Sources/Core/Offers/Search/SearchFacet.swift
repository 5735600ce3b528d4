import LearningAccount

/// One thing by which trainings are counted and narrowed: its name, what a training has of it, and how a value of it is
/// read and shown.
///
/// ``all`` is the one list of them. The index, answers, pages, addresses and the command line go through it, so that a
/// facet is added by one value there, with a title among the texts: `search.facet.<name>`. See docs/decisions/0181.
package struct SearchFacet: Sendable {
  /// As addresses, options and answers name it.
  package let name: String
  /// What its values begin with in the index, a letter that no other facet has.
  let letter: Character
  /// Whether answers count its values. One of thousands of values only narrows.
  let isCounted: Bool
  /// The values of a training, perhaps none, perhaps some twice.
  let values: @Sendable (SearchDocument) -> [String]
  /// The value that someone means, as the index has it; nil where there is none such.
  let read: @Sendable (String, SearchVocabulary) -> String?
  /// How a value is shown: words as they stand, or what the texts name, such as `term:level.4`.
  package let label: @Sendable (String) -> String

  init(
    _ name: String, _ letter: Character, isCounted: Bool = true,
    values: @escaping @Sendable (SearchDocument) -> [String],
    read: @escaping @Sendable (String, SearchVocabulary) -> String?,
    label: (@Sendable (String) -> String)? = nil
  ) {
    self.name = name
    self.letter = letter
    self.isCounted = isCounted
    self.values = values
    self.read = read
    self.label = label ?? { "term:\(name).\($0)" }
  }

  /// Those that an answer counts by.
  package static var counted: [SearchFacet] { all.filter(\.isCounted) }

  /// Nil for a name that no facet has.
  package static func named(_ name: String) -> SearchFacet? { all.first { $0.name == name } }
}

extension SearchFacet: Hashable {
  package static func == (left: SearchFacet, right: SearchFacet) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension SearchFacet {
  /// In the order in which they are shown. A change is a new ``SearchIndex/formatVersion``.
  package static let all = [
    SearchFacet("kind", "K", values: { [$0.summary.kind] }, read: { $1.kinds.contains($0) ? $0 : nil }),
    mode,
    SearchFacet(
      "department", "D", values: \.departments, read: { code, _ in Places.shared.departments[code.uppercased()]?.code },
      label: { code in Places.shared.departments[code].map { "\($0.name) (\(code))" } ?? code }),
    SearchFacet(
      "region", "R", values: { $0.departments.compactMap { Places.shared.departments[$0]?.regionCode } },
      read: { code, _ in regions[code] == nil ? nil : code }, label: { regions[$0] ?? $0 }),
    SearchFacet(
      "level", "L", values: { $0.summary.level.map { [String($0)] } ?? [] },
      read: { value, _ in (1...8).map(String.init).first { $0 == value } }),
    SearchFacet(
      "price", "P", values: { $0.summary.price.map { [SearchBands.euros.name(of: $0.wholeUnits)] } ?? [] },
      read: { value, _ in SearchBands.euros.names.first { $0 == value } }),
    SearchFacet(
      "duration", "H", values: { $0.summary.hours.map { [SearchBands.hours.name(of: Int64($0))] } ?? [] },
      read: { value, _ in SearchBands.hours.names.first { $0 == value } }),
    SearchFacet(
      "certification", "C", isCounted: false, values: { $0.codes.compactMap(SearchText.certification) },
      read: { value, _ in SearchText.certification(value) }, label: { $0 }),
  ]

  /// Set apart because a training that is followed from afar needs no place.
  static let mode = SearchFacet(
    "mode", "M", values: { [$0.summary.mode.name] },
    read: { value, _ in TeachingMode.allCases.map(\.name).first { $0 == value } })

  private static let regions = Dictionary(
    Places.shared.departments.values.map { ($0.regionCode, $0.region) }, uniquingKeysWith: { first, _ in first })
}

/// The values that only an installation knows.
package struct SearchVocabulary: Sendable {
  /// The kinds of training that offers may be of, the one of what the account cannot pay included.
  let kinds: Set<String>

  init(kinds: Set<String>) { self.kinds = kinds }
}

/// Ranges of whole numbers, each named by its bounds: `0-500`, `500-1000` …, `5000-`. An upper bound belongs to the next
/// range. Presentation only: no rule of law depends on them.
struct SearchBands: Sendable {
  let bounds: [Int64]

  static let euros = SearchBands(bounds: [500, 1000, 2000, 5000])
  static let hours = SearchBands(bounds: [35, 150, 400, 800])

  var names: [String] { (0...bounds.count).map(name(at:)) }

  func name(of value: Int64) -> String { name(at: bounds.firstIndex { value < $0 } ?? bounds.count) }

  private func name(at index: Int) -> String {
    "\(index == 0 ? 0 : bounds[index - 1])-\(index < bounds.count ? String(bounds[index]) : "")"
  }
}

extension Amount {
  /// Without what is less than one unit: 499 of 499.99 €.
  fileprivate var wholeUnits: Int64 { (0..<unit.decimals).reduce(minor) { amount, _ in amount / 10 } }
}
