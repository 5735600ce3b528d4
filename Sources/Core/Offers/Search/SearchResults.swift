import LearningAccount

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
  /// Whether the place is one that nobody knows, so that these are from everywhere.
  package var placeIsUnknown = false
  /// The values of each counted facet, the most frequent first. A facet of which something is chosen counts what each of
  /// its values would find beside what is chosen of the other facets.
  package var facets: [SearchFacet: [FacetValue]] = [:]
  package var hits: [SearchHit] = []

  init() {}
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
  /// The first day of the next session after the day of the search; nil where none is known.
  package let nextStart: Day?
  /// From the place that was asked for to the nearest place of the training.
  package let distanceKilometres: Double?
  /// Relevance; only its order means something.
  package let score: Double
}
