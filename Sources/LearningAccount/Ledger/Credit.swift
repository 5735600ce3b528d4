/// A right that was granted, and what may happen to it apart from being spent. One lot, one grant.
///
/// Each function gives the entry to book and changes nothing itself; a lot never falls below zero.
public struct Credit: Hashable, Sendable {
  public let lot: Int64
  /// An identifier that the scheme declares.
  public let source: String
  /// What has been granted so far, corrections included.
  public let granted: Amount

  public init(lot: Int64, source: String, granted: Amount) {
    self.lot = lot
    self.source = source
    self.granted = granted
  }

  /// - Parameter payer: where the money comes from: `granted` for what the law gives, a transit for a funder's.
  public func making(from payer: Book = .granted, reasons: [Reason]) -> EntryDraft {
    EntryDraft(
      .credit(source: source), [Posting(.lot(lot), granted), Posting(payer, -granted)], reasons: reasons)
  }

  /// What is left when the last day of the lot is over.
  public func expiring(_ available: Amount, reasons: [Reason]) -> EntryDraft {
    EntryDraft(.expired, [Posting(.lot(lot), -available), Posting(.granted, available)], reasons: reasons)
  }

  /// Makes the grant what it should have been. What was spent and must come back becomes debt; what has expired was not
  /// spent, so that nobody owes it.
  ///
  /// - Parameters:
  ///   - amount: what should have been granted; zero reverses the credit.
  ///   - available: what is left of the lot.
  ///   - expired: what was left of it when its last day was over; nil: nothing.
  ///   - sequence: the entry that is corrected; after a merge the one by which the credit came, nil where none did.
  public func correcting(
    to amount: Amount, available: Amount, expired: Amount? = nil, entry sequence: Int64?, reasons: [Reason]
  ) throws(AmountError) -> EntryDraft {
    let change = try amount - granted
    let taken = try change.isNegative ? Amount.least(-change, available) : -change
    let missing = try -change - taken
    let owed = try missing - Amount.least(missing, expired ?? .zero(missing.unit))
    let postings = [Posting(.lot(lot), -taken), Posting(.debt, -owed), Posting(.granted, try taken + owed)]
    return EntryDraft(
      amount.isZero ? .reversed : .corrected, postings.filter { !$0.amount.isZero }, corrects: sequence,
      reasons: reasons)
  }

  /// A part of what was just granted pays what the holder owes.
  ///
  /// - Parameters:
  ///   - debt: what is owed, above zero.
  ///   - share: how much of a credit may be taken, by the law.
  /// - Returns: nil where nothing can be taken.
  public func recovering(
    _ debt: Amount, atMost share: Proportion, reasons: (Amount) -> [Reason]
  ) throws(AmountError) -> EntryDraft? {
    let taken = try Amount.least(debt, share.roundedHalfUp(of: granted))
    guard taken.isPositive else { return nil }
    return EntryDraft(
      .debtRecovered, [Posting(.lot(lot), -taken), Posting(.debt, taken)], reasons: reasons(taken))
  }
}
