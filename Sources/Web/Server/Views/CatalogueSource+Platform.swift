import Catalogue
import LearningAccount
import Platform
import Synchronization

extension CatalogueSource {
  /// The record for sheets and sessions, the search index of this node for finding.
  ///
  /// - Parameter indexFolder: where the index lies, or will: without one yet, searching fails and all else works.
  package init(_ installation: Installation, indexFolder: String) {
    let index = OpenIndex(folder: indexFolder)
    self.init(
      search: { query in try findings(query, try index.get(), installation.current) },
      training: { id in
        do {
          let sheet = try await Offers(installation.current).sheet(action: id)
          let today = try await installation.database.read { try installation.clocks.scheme(in: $0).day }
          return Sheet(page: TrainingPage(sheet, today: today), terms: sheet.nextTerms(on: today))
        } catch OfferError.unknownAction { return nil }
      },
      session: { id in
        do { return try await Offers(installation.current).option(session: id) } catch is OfferError { return nil }
      })
  }
}

/// The node's index, opened when it is first asked for and kept.
private final class OpenIndex: Sendable {
  private let folder: String
  private let index = Mutex<SearchIndex?>(nil)

  init(folder: String) { self.folder = folder }

  /// - Throws: `SearchError.missing` until one has been built.
  func get() throws -> SearchIndex {
    try index.withLock { index in
      if let index { return index }
      let opened = try SearchIndex.open(folder)
      index = opened
      return opened
    }
  }
}

/// Searches where the index lies, on this node.
private func findings(
  _ asked: SearchQuery, _ index: SearchIndex, _ installation: Installation
) throws -> CatalogueSource.Findings {
  let places = asked.place.isEmpty ? [] : Places.shared.find(asked.place)
  let near = places.lazy.compactMap(\.point).first
  let answer = try index.search(Catalogue.SearchQuery(asked, near: near, unit: installation.scheme.primaryUnit))
  return CatalogueSource.Findings(
    total: answer.total, isCapped: !answer.isExact, suggestion: answer.suggestion,
    placeIsUnknown: !asked.place.isEmpty && near == nil, facets: SearchPage.Facet.all(answer.facets),
    hits: answer.hits.map(TrainingHit.init))
}

extension Catalogue.SearchQuery {
  fileprivate init(_ asked: SearchQuery, near: GeoPoint?, unit: LearningAccount.Unit) {
    self.init(text: asked.text)
    self.near = near
    radiusKilometres = Double(asked.radiusKm ?? SearchQuery.defaultRadiusKm)
    remoteOnly = asked.isRemote
    maximumPrice = asked.maxPrice.map { Amount(minor: Int64($0) * 100, unit: unit) }
    kind = asked.choices["kind"]?.first
    mode = asked.choices["mode"]?.first.flatMap { name in TeachingMode.allCases.first { $0.name == name } }
    department = asked.choices["department"]?.first
    level = asked.choices["level"]?.first.flatMap { Int($0) }
    priceBand = asked.choices["price"]?.first
    limit = 20
    offset = (asked.page - 1) * limit
  }
}

extension SearchPage.Facet {
  fileprivate static func all(_ counted: [SearchFacet: [FacetValue]]) -> [SearchPage.Facet] {
    SearchFacet.allCases.compactMap { facet in
      guard let values = counted[facet], !values.isEmpty else { return nil }
      return SearchPage.Facet(
        name: facet.name,
        options: values.prefix(20).map { Option(value: $0.value, label: label(facet, $0.value), count: $0.count) })
    }
  }

  /// A place has its name; what the texts name is named by the page.
  private static func label(_ facet: SearchFacet, _ value: String) -> String {
    switch facet {
    case .department: Places.shared.departments[value].map { "\($0.name) (\(value))" } ?? value
    case .kind, .mode, .level, .price: "term:\(facet.name).\(value)"
    }
  }
}

extension TrainingHit {
  fileprivate init(_ hit: SearchHit) {
    let training = hit.training
    var labels = training.certification.map { [$0] } ?? []
    if let level = training.level { labels.append("term:level.\(level)") }
    self.init(id: training.actionID, title: training.title, organisation: training.organisation, labels: labels)
    place = training.place
    distanceKm = hit.distanceKilometres.map { Int($0.rounded()) }
    startsOn = training.nextStart.flatMap { Day($0) }
    hours = training.hours
    price = training.price
    isRemote = training.mode == .remote
  }
}
