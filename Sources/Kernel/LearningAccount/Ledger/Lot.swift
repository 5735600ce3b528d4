/// A holder's right of one source: what is left to spend of it, and what binds it.
public struct Lot: Hashable, Sendable {
  public let id: Int64
  /// An identifier that the scheme declares: `accrual`, `employerEndowment` …
  public let source: String
  /// What may be spent now; what is reserved is already gone from it.
  public let available: Amount
  /// The kinds of training it may pay, joined by commas, where it is bound to some.
  public let earmark: String?
  /// The last day on which it can be spent.
  public let expiresOn: Day?

  public init(id: Int64, source: String, available: Amount, earmark: String? = nil, expiresOn: Day? = nil) {
    self.id = id
    self.source = source
    self.available = available
    self.earmark = earmark
    self.expiresOn = expiresOn
  }

  /// Expiry is judged by the day, not by whether the worker has already booked it.
  public func isSpendable(on day: Day) -> Bool { available.isPositive && (expiresOn.map { day <= $0 } ?? true) }

  /// The kinds of training it may pay; nil: as the law says of its source.
  public var usableFor: [String]? { earmark?.split(separator: ",").map(String.init) }
}

extension PriceLot {
  init(_ lot: Lot) {
    self.init(
      source: lot.source, amount: lot.available, expiresOn: lot.expiresOn, usableFor: lot.usableFor)
  }
}
