import LearningAccount
import Platform

/// What the pages ask of the catalogue and its search index: a set of closures, so that a test replaces the one that
/// it needs.
public struct CatalogueSource: Sendable {
  public var search: @Sendable (SearchQuery) async throws -> Findings
  /// Nil for a training that the catalogue does not have.
  public var training: @Sendable (Int64) async throws -> Sheet?
  /// A session that can be asked for, with the training that it belongs to.
  public var session: @Sendable (Int64) async throws -> TrainingOption?

  public init(
    search: @escaping @Sendable (SearchQuery) async throws -> Findings,
    training: @escaping @Sendable (Int64) async throws -> Sheet?,
    session: @escaping @Sendable (Int64) async throws -> TrainingOption?
  ) {
    self.search = search
    self.training = training
    self.session = session
  }

  public struct Findings: Sendable {
    public var total: Int
    public var isCapped: Bool
    public var suggestion: String?
    public var placeIsUnknown: Bool
    public var facets: [SearchPage.Facet]
    public var hits: [TrainingHit]

    public init(
      total: Int, isCapped: Bool = false, suggestion: String? = nil, placeIsUnknown: Bool = false,
      facets: [SearchPage.Facet] = [], hits: [TrainingHit]
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
  public struct Sheet: Sendable {
    public var page: TrainingPage
    /// What its price is reckoned with; nil where it has no session or no price.
    public var terms: TrainingTerms?

    public init(page: TrainingPage, terms: TrainingTerms?) {
      self.page = page
      self.terms = terms
    }
  }
}
