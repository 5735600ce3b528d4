/// Who pays what for a training: all that the answer depends on.
///
/// Amounts are in the scheme's primary unit, zero or more. The answer names lots and third parties by their places here.
public struct PriceQuestion: Hashable, Sendable {
  /// The day whose law applies, and on which lots must not have expired.
  public var day: Day
  /// The law as it was known that day; nil: all that is known now.
  public var knownOn: Day?
  /// A kind of training that the scheme declares.
  public var actionType: String
  /// The certification marks of the training, of those that the scheme declares.
  public var marks: Set<String>
  public var price: Amount
  public var holderStatus: String
  /// Oldest first.
  public var lots: [PriceLot]
  /// In the order in which they are asked to pay.
  public var thirdParties: [PriceThirdParty]

  public init(
    day: Day, knownOn: Day? = nil, actionType: String, marks: Set<String> = [], price: Amount, holderStatus: String,
    lots: [PriceLot], thirdParties: [PriceThirdParty]
  ) {
    self.day = day
    self.knownOn = knownOn
    self.actionType = actionType
    self.marks = marks
    self.price = price
    self.holderStatus = holderStatus
    self.lots = lots
    self.thirdParties = thirdParties
  }
}

/// A right that may pay: where it comes from, what is left of it, and what binds it.
public struct PriceLot: Hashable, Sendable {
  public let source: String
  public let amount: Amount
  /// The last day on which it can be spent; nil: as the law says of its source.
  public let expiresOn: Day?
  /// The kinds of training that it may pay; nil: as the law says of its source.
  public let usableFor: [String]?

  public init(source: String, amount: Amount, expiresOn: Day? = nil, usableFor: [String]? = nil) {
    self.source = source
    self.amount = amount
    self.expiresOn = expiresOn
    self.usableFor = usableFor
  }
}

/// Someone who adds money to this one file, up to `amount`.
public struct PriceThirdParty: Hashable, Sendable {
  public let kind: String
  public let amount: Amount

  public init(kind: String, amount: Amount) {
    self.kind = kind
    self.amount = amount
  }
}

extension PriceQuestion {
  /// - Throws: ``BadInput`` for what the scheme does not know, and an amount below zero or in another unit.
  func check(_ scheme: Scheme) throws(BadInput) {
    let header = scheme.header
    let unit = header.primaryUnit
    try BadInput.check(actionType, among: header.vocabulary.trainingKinds, "actionType")
    try BadInput.check(holderStatus, among: header.vocabulary.holderStatuses, "holderStatus")
    try BadInput.check(marks, among: header.vocabulary.certificationMarks, "marks")
    try BadInput.check(price, in: unit, "price")
    for (index, lot) in lots.enumerated() {
      try BadInput.check(lot.source, among: header.vocabulary.lotSources, "lots[\(index)].source")
      try BadInput.check(lot.amount, in: unit, "lots[\(index)].amount")
      for kind in lot.usableFor ?? [] {
        try BadInput.check(kind, among: header.vocabulary.trainingKinds, "lots[\(index)].usableFor")
      }
    }
    for (index, party) in thirdParties.enumerated() {
      try BadInput.check(party.kind, among: header.vocabulary.thirdPartyKinds, "thirdParties[\(index)].kind")
      try BadInput.check(party.amount, in: unit, "thirdParties[\(index)].amount")
    }
  }
}
