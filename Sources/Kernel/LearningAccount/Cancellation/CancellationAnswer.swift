/// What becomes of everybody's money when a file ends, and why.
public struct CancellationAnswer: Hashable, Sendable {
  /// The line of the scheme's table that decided: `G1`.
  public let code: String
  /// The last day of the withdrawal period; nil where the law has none.
  public let withdrawUntil: Day?
  /// The last day on which an end before the start costs nothing; nil where the law has none.
  public let freeUntil: Day?
  public let rightsReturned: Amount
  public let rightsDebited: Amount
  public let ownRefunded: Amount
  /// Own money kept on the account for a later training.
  public let ownCreditNote: Amount
  public let ownKept: Amount
  /// In the order of the question.
  public let thirdParties: [CancellationThirdPartyShare]
  public let toOrganisation: Amount
  public let reasons: [Reason]
}

/// What becomes of one third party's money.
public struct CancellationThirdPartyShare: Hashable, Sendable {
  public let returned: Amount
  public let debited: Amount
}
