/// Who pays what for a training: all that the answer depends on.
///
/// Amounts are in the scheme's primary unit, zero or more. Identifiers of lots and third parties differ from each other
/// and none is `own`.
public struct PriceQuestion: Hashable, Sendable {
  /// The day whose law applies.
  public var day: Day
  /// The law as it was known that day; nil: all that is known now.
  public var knownOn: Day?
  /// A kind of training that the scheme declares.
  public var actionType: String
  /// The training leads to the certification CléA.
  public var cleA: Bool
  public var price: Amount
  public var holderStatus: String
  /// Oldest first.
  public var lots: [PriceLot]
  /// In the order in which they are asked to pay.
  public var thirdParties: [PriceThirdParty]

  public init(
    day: Day, knownOn: Day? = nil, actionType: String, cleA: Bool, price: Amount, holderStatus: String,
    lots: [PriceLot], thirdParties: [PriceThirdParty]
  ) {
    self.day = day
    self.knownOn = knownOn
    self.actionType = actionType
    self.cleA = cleA
    self.price = price
    self.holderStatus = holderStatus
    self.lots = lots
    self.thirdParties = thirdParties
  }
}

/// A right that may pay: an identifier of the caller's, where it comes from, and what is left of it.
public struct PriceLot: Hashable, Sendable {
  public let id: String
  public let source: String
  public let amount: Amount

  public init(id: String, source: String, amount: Amount) {
    self.id = id
    self.source = source
    self.amount = amount
  }
}

/// Someone who adds money to this one file, up to `amount`.
public struct PriceThirdParty: Hashable, Sendable {
  public let id: String
  public let kind: String
  public let amount: Amount

  public init(id: String, kind: String, amount: Amount) {
    self.id = id
    self.kind = kind
    self.amount = amount
  }
}
