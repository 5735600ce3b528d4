import LearningAccount

extension AccountLedger {
  /// The funder's side of what this command moves between their deposit and the holder's account.
  ///
  /// - Parameters:
  ///   - amount: into the deposit; negative out of it.
  ///   - transit: the book that the holder's entry names.
  ///   - purpose: what money leaves the deposit for.
  /// - Throws: ``CreditError/noFunds(account:)``.
  package func moveDeposit(
    _ amount: Amount, of funder: Int64, over transit: Book, for purpose: EntryCode = .depositEndowed
  ) throws {
    try requireDeposit(amount, of: funder)
    try counterpart(
      in: funder,
      EntryDraft(
        amount.isNegative ? purpose : .depositRegained,
        [Posting(.deposit, amount), Posting(transit, -amount)]))
  }

  /// - Throws: ``CreditError/noFunds(account:)`` where more would leave the deposit than lies there.
  package func requireDeposit(_ change: Amount, of funder: Int64) throws {
    guard change.isNegative else { return }
    // The head is taken before the sum is read: nobody else can spend it meanwhile.
    try AccountLedger.serialise(funder, in: transaction)
    let row = try transaction.row(
      """
      SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM posting
      WHERE account_id = $1 AND book = 'deposit' AND unit = $2
      """, .integer(funder), .text(change.unit.code))
    guard try (row?.integer("total") ?? 0) + change.minor >= 0 else { throw CreditError.noFunds(account: funder) }
  }
}
