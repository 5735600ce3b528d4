import LearningAccount
import Ledger
import Offers
import Site
import Synchronization

extension CatalogueSource {
  /// The record for sheets and sessions, the search index of this node for finding.
  ///
  /// Without an index yet, searching fails and all else works.
  init(_ site: Site, _ index: OpenIndex) {
    let folder = site.settings.indexFolder
    self.init(
      search: { query in try findings(query, try index.get(folder), site.installation) },
      training: { id in
        do {
          let sheet = try await Offers(site.installation).sheet(action: id)
          return Sheet(page: TrainingPage(sheet, today: try await site.today()), terms: terms(of: sheet))
        } catch OfferError.unknownAction { return nil }
      },
      session: { id in
        do { return try await Offers(site.installation).option(session: id) } catch is OfferError { return nil }
      })
  }
}

/// The node's index, opened when it is first asked for and kept.
final class OpenIndex: Sendable {
  private let index = Mutex<SearchIndex?>(nil)

  /// - Throws: `SearchError.missing` until one has been built.
  func get(_ folder: String) throws -> SearchIndex {
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
  _ asked: AskedSearch, _ index: SearchIndex, _ installation: Installation
) throws -> CatalogueSource.Findings {
  let places = asked.place.isEmpty ? [] : Places.shared.find(asked.place)
  let near = places.lazy.compactMap(\.point).first
  let answer = try index.search(SearchQuery(asked, near: near, unit: installation.scheme.primaryUnit))
  return CatalogueSource.Findings(
    total: answer.total, isCapped: !answer.isExact, suggestion: answer.suggestion,
    placeIsUnknown: !asked.place.isEmpty && near == nil, facets: SearchPage.Facet.all(answer.facets),
    hits: answer.hits.map(TrainingHit.init))
}

extension SearchQuery {
  fileprivate init(_ asked: AskedSearch, near: GeoPoint?, unit: LearningAccount.Unit) {
    self.init(text: asked.text)
    self.near = near
    radiusKilometres = Double(asked.radiusKm ?? AskedSearch.defaultRadiusKm)
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

/// The terms of the next session, for reckoning what a visitor would pay; nil where there is no price or no day.
private func terms(of sheet: TrainingSheet) -> TrainingTerms? {
  guard let kind = sheet.kind, let price = sheet.details.price,
    let session = sheet.sessions.first(where: { $0.startsOn != nil && $0.endsOn != nil }),
    let startsOn = session.startsOn, let endsOn = session.endsOn
  else { return nil }
  return TrainingTerms(
    organisation: sheet.organisationID, actionType: kind.id, marks: kind.marks, price: price, startsOn: startsOn,
    endsOn: endsOn, prerequisites: !(sheet.details.prerequisites ?? "").isEmpty, territory: sheet.territory)
}
