import Site

/// What was asked of the search, as the address carries it.
struct AskedSearch: Sendable, Equatable {
  var text = ""
  var place = ""
  var radiusKm: Int?
  /// The chosen values of each facet, such as `level: ["4"]`.
  var choices: [String: Set<String>] = [:]
  var isRemote = false
  /// In whole euros.
  var maxPrice: Int?
  var page = 1

  init() {}

  static let defaultRadiusKm = 30

  /// Nothing asked: the page shows how to begin.
  var isEmpty: Bool { text.isEmpty && place.isEmpty && choices.isEmpty && !isRemote && maxPrice == nil }

  /// The address that asks the same again.
  var address: String {
    var query: [(String, String)] = []
    if !text.isEmpty { query.append(("q", text)) }
    if !place.isEmpty { query.append(("near", place)) }
    if let radiusKm { query.append(("radius", String(radiusKm))) }
    if isRemote { query.append(("remote", "1")) }
    if let maxPrice { query.append(("maxPrice", String(maxPrice))) }
    for (facet, values) in choices.sorted(by: { $0.key < $1.key }) {
      query += values.sorted().map { (facet, $0) }
    }
    if page > 1 { query.append(("page", String(page))) }
    return Route.trainings.with(query)
  }

  /// This query at its first page with one thing changed.
  func changed(_ change: (inout AskedSearch) -> Void) -> AskedSearch {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }
}
