import LearningAccount
import Offers

/// What the pages ask of the catalogue and its search index: a set of closures, so that a test replaces the one that
/// it needs.
struct CatalogueSource: Sendable {
  var search: @Sendable (SearchQuery) async throws -> Findings
  /// Nil for a training that the catalogue does not have.
  var training: @Sendable (Int64) async throws -> Sheet?

  struct Findings: Sendable {
    var total: Int
    var isCapped: Bool
    var suggestion: String?
    var placeIsUnknown: Bool
    var facets: [SearchFacet: [FacetValue]]
    var hits: [TrainingHit]

    init(
      total: Int, isCapped: Bool = false, suggestion: String? = nil, placeIsUnknown: Bool = false,
      facets: [SearchFacet: [FacetValue]] = [:], hits: [TrainingHit]
    ) {
      self.total = total
      self.isCapped = isCapped
      self.suggestion = suggestion
      self.placeIsUnknown = placeIsUnknown
      self.facets = facets
      self.hits = hits
    }
  }

  /// A training's page, without what depends on who looks at it.
  struct Sheet: Sendable {
    var page: TrainingPage
    /// What its price is reckoned with; nil where it has no session or no price.
    var terms: TrainingTerms?
  }
}
