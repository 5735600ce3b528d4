import Catalogue
import LearningAccount
import Platform

/// What the pages ask of the catalogue and its search index: a set of closures, so that a test replaces the one that
/// it needs.
package struct CatalogueSource: Sendable {
  package var search: @Sendable (SearchQuery) async throws -> Findings
  /// Nil for a training that the catalogue does not have.
  package var training: @Sendable (Int64) async throws -> Sheet?
  /// A session that can be asked for, with the training that it belongs to.
  package var session: @Sendable (Int64) async throws -> TrainingOption?

  package init(
    search: @escaping @Sendable (SearchQuery) async throws -> Findings,
    training: @escaping @Sendable (Int64) async throws -> Sheet?,
    session: @escaping @Sendable (Int64) async throws -> TrainingOption?
  ) {
    self.search = search
    self.training = training
    self.session = session
  }

  package struct Findings: Sendable {
    package var total: Int
    package var isCapped: Bool
    package var suggestion: String?
    package var placeIsUnknown: Bool
    package var facets: [SearchFacet: [FacetValue]]
    package var hits: [TrainingHit]

    package init(
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
  package struct Sheet: Sendable {
    package var page: TrainingPage
    /// What its price is reckoned with; nil where it has no session or no price.
    package var terms: TrainingTerms?

    package init(page: TrainingPage, terms: TrainingTerms?) {
      self.page = page
      self.terms = terms
    }
  }
}
