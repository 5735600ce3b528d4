import LearningAccount

/// What someone looks for.
public struct SearchQuery: Sendable {
  /// Words as typed; a phrase stands in quotes. Empty finds everything that the filters keep.
  public var text = ""
  /// Only trainings within `radiusKilometres` of here.
  public var near: GeoPoint?
  public var radiusKilometres = 30.0
  /// Only trainings that can be followed wholly from afar; `near` is then ignored.
  public var remoteOnly = false
  public var mode: TeachingMode?
  /// In ``priceUnit``.
  public var maximumPrice: Amount?
  /// Kind of training, an id of the scheme: `rncp`, `vae` …
  public var kind: String?
  public var department: String?
  /// Today's level that it leads to, 1 to 8.
  public var level: Int?
  /// A price band of the facets.
  public var priceBand: String?
  /// Only trainings with a session that starts on that day or later, or that one may enter at any time.
  public var startingFrom: Day?
  /// Digits of a certification's sheet with its register: `rncp37537`.
  public var certification: String?
  public var offset = 0
  public var limit = 20

  public init(text: String = "") { self.text = text }

  /// The unit of every price of an offer: LHEO files know euros only, whatever a scheme counts in.
  public static let priceUnit = LHEOPrice.euro
}

/// One page of an answer.
public struct SearchPage: Sendable {
  /// How many were found; at least so many where ``isExact`` is false.
  public var total = 0
  public var isExact = true
  public var tookMilliseconds = 0.0
  /// The words as they may have been meant.
  public var suggestion: String?
  /// Whether no training had all the words, so that these have some of them.
  public var isLoose = false
  public var facets: [SearchFacet: [FacetValue]] = [:]
  public var hits: [SearchHit] = []

  public init() {}
}

/// What an answer is counted by.
public enum SearchFacet: Int, CaseIterable, Sendable {
  case kind = 1, mode, department, level, price

  public var name: String {
    switch self {
    case .kind: "kind"
    case .mode: "mode"
    case .department: "department"
    case .level: "level"
    case .price: "price"
    }
  }
}

public struct FacetValue: Hashable, Sendable {
  public let value: String
  public let count: Int

  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// One training found: what a list shows of it.
public struct SearchHit: Sendable {
  public let training: TrainingSummary
  /// From the place that was asked for to the nearest place of the training.
  public let distanceKilometres: Double?
  /// Relevance; only its order means something.
  public let score: Double
}
