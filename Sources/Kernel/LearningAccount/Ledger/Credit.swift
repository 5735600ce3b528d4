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

  /// What is left when the last day of the lot is over goes back to where it came from.
  ///
  /// - Parameter payer: `granted` for what the law gave, a transit for a funder's money.
  public func expiring(_ available: Amount, to payer: Book = .granted, reasons: [Reason]) -> EntryDraft {
    EntryDraft(.expired, [Posting(.lot(lot), -available), Posting(payer, available)], reasons: reasons)
  }

  /// Makes the grant what it should have been. What was spent and must come back becomes debt; what has expired was not
  /// spent, so that nobody owes it. What is added undoes first what earlier corrections of the same credit made the
  /// holder owe.
  ///
  /// - Parameters:
  ///   - amount: what should have been granted; zero reverses the credit.
  ///   - available: what is left of the lot.
  ///   - expired: what was left of it when its last day was over; nil: nothing.
  ///   - owed: what earlier corrections of this credit made the holder owe and is owed still; nil: nothing.
  ///   - payer: as for ``making(from:reasons:)``.
  ///   - sequence: the entry that is corrected; after a merge the one by which the credit came, nil where none did.
  public func correcting(
    to amount: Amount, available: Amount, expired: Amount? = nil, owed: Amount? = nil, from payer: Book = .granted,
    entry sequence: Int64?, reasons: [Reason]
  ) throws(AmountError) -> EntryDraft {
    let change = try amount - granted
    let postings =
      change.isNegative
      ? try takingBack(-change, available: available, expired: expired, payer)
      : try adding(change, owed: owed, payer)
    return EntryDraft(
      amount.isZero ? .reversed : .corrected, postings.filter { !$0.amount.isZero }, corrects: sequence,
      reasons: reasons)
  }

  private func takingBack(
    _ amount: Amount, available: Amount, expired: Amount?, _ payer: Book
  ) throws(AmountError) -> [Posting] {
    let taken = try Amount.least(amount, available)
    let missing = try amount - taken
    let owed = try missing - Amount.least(missing, expired ?? .zero(missing.unit))
    return [Posting(.lot(lot), -taken), Posting(.debt, -owed), Posting(payer, try taken + owed)]
  }

  private func adding(_ amount: Amount, owed: Amount?, _ payer: Book) throws(AmountError) -> [Posting] {
    let paid = try Amount.least(amount, owed ?? .zero(amount.unit))
    return [Posting(.lot(lot), try amount - paid), Posting(.debt, paid), Posting(payer, -amount)]
  }

  /// A part of what has come into the lot pays what the holder owes.
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
