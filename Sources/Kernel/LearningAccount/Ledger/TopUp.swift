/// A funder's money for one training file of a holder: an addition that lives and ends with the file.
public struct TopUp: Hashable, Sendable {
  /// The funder's account.
  public let funder: Int64
  /// What kind of third party pays, as the scheme declares it: `region`.
  public let kind: String
  /// Above zero when given; later what of it the file has not reserved.
  public let amount: Amount

  public init(funder: Int64, kind: String, amount: Amount) {
    self.funder = funder
    self.kind = kind
    self.amount = amount
  }

  /// Where it lies in the holder's account.
  public var book: Book { .topUp(funder: funder) }
}

extension PriceThirdParty {
  init(_ topUp: TopUp) { self.init(kind: topUp.kind, amount: topUp.amount) }
}
