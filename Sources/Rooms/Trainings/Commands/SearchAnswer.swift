import Offers

/// A page of results as the contract's JSON.
struct SearchAnswer: Encodable {
  private let page: SearchResults

  init(_ page: SearchResults) { self.page = page }

  private enum Keys: String, CodingKey {
    case total, exact, tookMilliseconds = "took_ms", suggestion, facets, hits
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(page.total, forKey: .total)
    try container.encode(page.isExact, forKey: .exact)
    try container.encode(Self.rounded(page.tookMilliseconds), forKey: .tookMilliseconds)
    // What is not there is null, so that every answer has the same fields.
    try container.encode(page.suggestion, forKey: .suggestion)
    var facets: [String: [String: Int]] = [:]
    for facet in SearchFacet.counted {
      facets[facet.name] = Dictionary(
        (page.facets[facet] ?? []).map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    try container.encode(facets, forKey: .facets)
    try container.encode(page.hits.map(Hit.init), forKey: .hits)
  }

  /// One decimal is enough for a distance, a duration or a score.
  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private struct Hit: Encodable {
    let hit: SearchHit

    enum Keys: String, CodingKey {
      case id, title, organisation, place, distance = "distance_km", price, nextStart = "next_start", score, kind, mode
      case certification
    }

    func encode(to encoder: any Encoder) throws {
      let training = hit.training
      var container = encoder.container(keyedBy: Keys.self)
      // Text, because an identifier has more figures than JavaScript's numbers hold.
      try container.encode(String(training.actionID), forKey: .id)
      try container.encode(training.title, forKey: .title)
      try container.encode(training.organisation, forKey: .organisation)
      try container.encode(training.place, forKey: .place)
      try container.encode(hit.distanceKilometres.map(SearchAnswer.rounded), forKey: .distance)
      try container.encode(training.price?.decimal, forKey: .price)
      try container.encode(hit.nextStart?.iso, forKey: .nextStart)
      try container.encode((hit.score * 1000).rounded() / 1000, forKey: .score)
      try container.encode(training.kind, forKey: .kind)
      try container.encode(training.mode.name, forKey: .mode)
      try container.encode(training.certification, forKey: .certification)
    }
  }
}
