import Catalogue
import LearningAccount

/// A search as an address asks it: the query, and what stands in the address that cannot be asked. That is said on the
/// page and neither narrows the search nor goes into another address.
struct AskedSearch: Sendable, Equatable {
  var query = SearchQuery()
  var problems: [SearchProblem] = []

  init() {}

  /// Reads an address's query; names that it does not know belong to somebody else, and it leaves them out.
  init(address: String, vocabulary: SearchVocabulary = .shipped) {
    for pair in address.split(separator: "&").prefix(60) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { PercentDecoding.decoded($0, plusIsSpace: true) }
      guard parts.count == 2 else { continue }
      let text = parts[1].prefix(200).drop(while: \.isWhitespace)
      if !text.isEmpty { read(parts[0], String(text), vocabulary) }
    }
  }

  private mutating func read(_ name: String, _ text: String, _ vocabulary: SearchVocabulary) {
    switch name {
    case "q": query.text = text
    case "near": query.place = .named(text)
    case "radius": keep(Self.radius(text), in: \.radiusKilometres, orElse: .radius(text))
    case "remote": if text == "1" { query.choices.chooseRemote() }
    case "maxPrice": keep(Self.price(text), in: \.maximumPrice, orElse: .price(text))
    case "start": keep(PartialDay(iso: text)?.earliest, in: \.startingFrom, orElse: .start(text))
    case "page": query.page = Int(text).map { min($0, Self.mostPages) } ?? 1
    default:
      guard let facet = SearchFacet.named(name) else { return }
      if !query.choices.choose(text, of: facet, vocabulary) { problems.append(.choice(facet, text)) }
    }
  }

  private mutating func keep<Value>(
    _ value: Value?, in place: WritableKeyPath<SearchQuery, Value>, orElse problem: SearchProblem
  ) {
    if let value { query[keyPath: place] = value } else { problems.append(problem) }
  }

  private mutating func keep<Value>(
    _ value: Value?, in place: WritableKeyPath<SearchQuery, Value?>, orElse problem: SearchProblem
  ) {
    if let value { query[keyPath: place] = value } else { problems.append(problem) }
  }

  static let mostPages = 50
  /// The country is not wider, and a stranger's circle is paid for by every other visitor.
  private static let kilometres = 1.0...500.0

  private static func radius(_ text: String) -> Double? {
    TypedNumber(text, decimals: 1).flatMap { Double($0.plain) }.flatMap { kilometres.contains($0) ? $0 : nil }
  }

  private static func price(_ text: String) -> Amount? {
    TypedNumber(text, decimals: Unit.ofOffers.decimals).flatMap { Amount(decimal: $0.plain, unit: .ofOffers) }
      .flatMap { $0.isWithinReason ? $0 : nil }
  }
}

/// Something in an address that cannot be asked, as it stood there.
package enum SearchProblem: Hashable, Sendable {
  case price(String)
  case radius(String)
  case start(String)
  case choice(SearchFacet, String)

  /// Its title stands under `search.problem.<name>`, what to do under `search.problem.<name>More`.
  var name: String {
    switch self {
    case .price: "price"
    case .radius: "radius"
    case .start: "start"
    case .choice: "choice"
    }
  }

  var typed: String {
    switch self {
    case .price(let text), .radius(let text), .start(let text), .choice(_, let text): text
    }
  }
}

extension SearchQuery {
  /// The address that asks the same again.
  var address: String {
    var parts: [(String, String)] = []
    if !text.isEmpty { parts.append(("q", text)) }
    if let place, !place.text.isEmpty { parts.append(("near", place.text)) }
    if radiusKilometres != SearchQuery.usualKilometres { parts.append(("radius", plainRadius)) }
    if let maximumPrice { parts.append(("maxPrice", maximumPrice.plain)) }
    if let startingFrom { parts.append(("start", startingFrom.iso)) }
    parts += choices.all.map { ($0.facet.name, $0.value) }
    if page > 1 { parts.append(("page", String(page))) }
    return Route.trainings.with(parts)
  }

  /// This query at its first page with one thing changed.
  func changed(_ change: (inout SearchQuery) -> Void) -> SearchQuery {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }

  private var plainRadius: String {
    radiusKilometres == radiusKilometres.rounded() ? String(Int(radiusKilometres)) : String(radiusKilometres)
  }
}

extension Amount {
  /// Without decimals where they are zero: `1500`, `12.50`.
  var plain: String {
    let parts = decimal.split(separator: ".")
    return parts.count == 2 && parts[1].allSatisfy { $0 == "0" } ? String(parts[0]) : decimal
  }
}
