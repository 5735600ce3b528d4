import LearningAccount
import Storage

extension AccountLedger {
  /// A new lot with what it grants: the yearly accrual, an endowment.
  ///
  /// - Parameters:
  ///   - lot: its identifier, given by Platform.
  ///   - source: an identifier that the scheme declares.
  ///   - amount: above zero.
  public mutating func credit(
    lot: Int64, source: String, amount: Amount, earmark: String? = nil, expiresOn: Day? = nil, reasons: [Reason]
  ) throws {
    try transaction.execute(
      """
      INSERT INTO lot (account_id, lot_id, source, unit, earmark, effective, expires_on, available)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
      """,
      .integer(command.account), .integer(lot), .text(source), .text(amount.unit.code), .optional(earmark),
      .text(command.effective.iso), .optional(expiresOn?.iso))
    try append(
      EntryDraft(
        .credit(source: source), [Posting(.lot(lot), amount), Posting(.granted, -amount)], reasons: reasons))
  }
}
