import LearningAccount

/// What someone looks for.
package struct SearchQuery: Sendable {
  /// Words as typed; a phrase stands in quotes. Empty finds everything that the filters keep.
  package var text = ""
  /// Only trainings within `radiusKilometres` of here.
  package var near: GeoPoint?
  package var radiusKilometres = 30.0
  /// Only trainings that can be followed wholly from afar; `near` is then ignored.
  package var remoteOnly = false
  package var mode: TeachingMode?
  /// In ``priceUnit``.
  package var maximumPrice: Amount?
  /// Kind of training, an id of the scheme: `rncp`, `vae` …
  package var kind: String?
  package var department: String?
  /// Today's level that it leads to, 1 to 8.
  package var level: Int?
  /// A price band of the facets.
  package var priceBand: String?
  /// Only trainings with a session that starts on that day or later, or that one may enter at any time.
  package var startingFrom: Day?
  /// Digits of a certification's sheet with its register: `rncp37537`.
  package var certification: String?
  package var offset = 0
  package var limit = 20

  package init(text: String = "") { self.text = text }

  /// The unit of every price of an offer: LHEO files know euros only, whatever a scheme counts in.
  package static let priceUnit = Unit.ofOffers
}

/// One page of an answer.
package struct SearchResults: Sendable {
  /// How many were found; at least so many where ``isExact`` is false.
  package var total = 0
  package var isExact = true
  package var tookMilliseconds = 0.0
  /// The words as they may have been meant.
  package var suggestion: String?
  /// Whether no training had all the words, so that these have some of them.
  package var isLoose = false
  package var facets: [SearchFacet: [FacetValue]] = [:]
  package var hits: [SearchHit] = []

  package init() {}
}

/// What an answer is counted by.
package enum SearchFacet: Int, CaseIterable, Sendable {
  case kind = 1, mode, department, level, price

  package var name: String {
    switch self {
    case .kind: "kind"
    case .mode: "mode"
    case .department: "department"
    case .level: "level"
    case .price: "price"
    }
  }
}

package struct FacetValue: Hashable, Sendable {
  package let value: String
  package let count: Int

  package init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// One training found: what a list shows of it.
package struct SearchHit: Sendable {
  package let training: TrainingSummary
  /// From the place that was asked for to the nearest place of the training.
  package let distanceKilometres: Double?
  /// Relevance; only its order means something.
  package let score: Double
}
