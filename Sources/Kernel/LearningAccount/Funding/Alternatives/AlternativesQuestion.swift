/// A price that hurts, and what is known of the holder's rights to come.
public struct AlternativesQuestion: Sendable {
  public var price: PriceQuestion
  /// What the next yearly credit is expected to bring, after its ceiling, in the scheme's primary unit; nil: not known.
  /// ``Accrual/decide(_:_:)`` foresees it.
  public var expectedAccrual: Amount?

  public init(price: PriceQuestion, expectedAccrual: Amount? = nil) {
    self.price = price
    self.expectedAccrual = expectedAccrual
  }
}

/// Something that the holder could do instead, and what it would change.
public struct Alternative: Hashable, Sendable {
  public let action: Action
  /// What the holder would pay then.
  public let own: Amount
  /// How much less that is than now; nil where rights cannot pay for the training as it was asked.
  public let saved: Amount?
  public let reason: Reason

  public enum Action: Hashable, Sendable {
    /// Wait for the next yearly credit.
    case wait(until: Day, credit: Amount)
    /// Find a third party of this kind that adds this much.
    case thirdParty(kind: String, amount: Amount)
    /// Choose an equivalent training of another kind.
    case kind(String)
    /// Choose one that leads to a certification with this mark.
    case mark(String)
  }
}
