/// The rules of lots over time: what binds them, and which are credited beside a year of work.
public struct LotLaw: Sendable {
  /// What binds a lot by its source, for the sources that something binds.
  public var terms: [String: Timeline<LotTerms>]
  /// Credits that come once with an age, by name in the order of the scheme's file.
  public var endowments: [Timeline<Endowment>]

  public init(terms: [String: Timeline<LotTerms>] = [:], endowments: [Timeline<Endowment>] = []) {
    self.terms = terms
    self.endowments = endowments
  }
}

/// What binds the lots of one source.
public struct LotTerms: Hashable, Sendable {
  /// The first day on which such a lot can be spent; nil: as soon as it is there.
  public let usableFrom: Day?
  /// The last day on which such a lot can be spent; nil: it does not expire.
  public let expiresOn: Day?
  /// The kinds of training that it may pay; nil: all.
  public let usableFor: [String]?

  public init(usableFrom: Day? = nil, expiresOn: Day? = nil, usableFor: [String]? = nil) {
    self.usableFrom = usableFrom
    self.expiresOn = expiresOn
    self.usableFor = usableFor
  }
}

/// A lot that everyone of an age is credited, once: in the first year on whose last day its rule holds and they have
/// the age.
public struct Endowment: Hashable, Sendable {
  /// The source of the lot.
  public let source: String
  public let amount: Amount
  /// The youngest age on 31 December; nil: any.
  public let minimumAge: Int?
  /// The oldest age on 31 December; nil: any.
  public let maximumAge: Int?

  public init(source: String, amount: Amount, minimumAge: Int? = nil, maximumAge: Int? = nil) {
    self.source = source
    self.amount = amount
    self.minimumAge = minimumAge
    self.maximumAge = maximumAge
  }

  public func isFor(age: Int) -> Bool {
    (minimumAge.map { $0 <= age } ?? true) && (maximumAge.map { age <= $0 } ?? true)
  }
}
