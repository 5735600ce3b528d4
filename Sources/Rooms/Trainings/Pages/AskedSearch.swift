import LearningAccount
import Offers
import Site
import Storage

/// A search as an address asks it: the query, and what was typed in it that is no amount, with what is wrong with it.
struct AskedSearch: Sendable {
  private(set) var query = SearchQuery()
  private(set) var state = FormState()

  /// Reads an address's query; names that it does not know belong to somebody else, and it leaves them out.
  ///
  /// - Throws: ``SiteError/badRequest`` for a value that no form and no link of ours has: it neither narrows the search
  ///   unsaid nor goes into another address.
  init(address: String, vocabulary: SearchVocabulary = .shipped) throws(SiteError) {
    for pair in address.split(separator: "&").prefix(60) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { PercentDecoding.decoded($0, plusIsSpace: true) }
      guard parts.count == 2 else { continue }
      let text = parts[1].prefix(200).drop(while: \.isWhitespace)
      if !text.isEmpty { try read(parts[0], String(text), vocabulary) }
    }
  }

  private mutating func read(_ name: String, _ text: String, _ vocabulary: SearchVocabulary) throws(SiteError) {
    switch name {
    case "q": query.text = text
    case "near": query.place = .named(text)
    case "maxPrice": readPrice(name, text)
    case "radius": query.radiusKilometres = try Self.known(Self.radius(text))
    case "start": query.startingFrom = try Self.known(PartialDay(iso: text)?.earliest)
    case "page": query.page = min(try Self.known(Int(text).flatMap { $0 > 0 ? $0 : nil }), Self.mostPages)
    case "remote":
      guard text == "1" else { throw .badRequest }
      query.choices.chooseRemote()
    default:
      guard let facet = SearchFacet.named(name) else { return }
      guard query.choices.choose(text, of: facet, vocabulary) else { throw .badRequest }
    }
  }

  private static func known<Value>(_ value: Value?) throws(SiteError) -> Value {
    guard let value else { throw .badRequest }
    return value
  }

  private mutating func readPrice(_ name: String, _ text: String) {
    let number = TypedNumber(text, decimals: Unit.ofOffers.decimals)
    let amount = number.flatMap { Amount(decimal: $0.plain, unit: .ofOffers) }
    if let amount, amount.isWithinReason {
      query.maximumPrice = amount
    } else {
      state = FormState(values: [name: text], problems: [FieldProblem(name, "ask.problem.amount")])
    }
  }

  static let mostPages = 50
  /// The country is not wider, and a stranger's circle is paid for by every other visitor.
  private static let kilometres = 1.0...500.0

  private static func radius(_ text: String) -> Double? {
    TypedNumber(text, decimals: 1).flatMap { Double($0.plain) }.flatMap { kilometres.contains($0) ? $0 : nil }
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
