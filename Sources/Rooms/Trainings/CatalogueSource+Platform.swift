import LearningAccount
import Offers
import Site

extension CatalogueSource {
  /// The record for sheets, the search index of this node for finding.
  ///
  /// Without an index yet, searching fails and all else works.
  init(_ site: Site) {
    let desk = SearchDesk(folder: site.settings.indexFolder)
    self.init(
      search: { query in Findings(try await desk.search(query, on: site.today())) },
      training: { id in
        do {
          let sheet = try await Offers(site.installation).sheet(action: id)
          let today = try await site.today()
          return Sheet(page: TrainingPage(sheet, today: today), terms: sheet.nextTerms(on: today))
        } catch OfferError.unknownAction { return nil }
      })
  }
}

extension CatalogueSource.Findings {
  fileprivate init(_ results: SearchResults) {
    self.init(
      total: results.total, isCapped: !results.isExact, suggestion: results.suggestion,
      placeIsUnknown: results.placeIsUnknown, facets: results.facets, hits: results.hits.map(TrainingHit.init))
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
    startsOn = hit.nextStart
    hours = training.hours
    price = training.price
    isRemote = training.mode == .remote
  }
}
