import LearningAccount
import Storage

extension AccrualCredits {
  /// The years that were decided for an account are decided for the one that it is merged into: the same declarations
  /// credit nothing again, whichever number they come under. A year that was decided for both stays as it is.
  package static func carryYears(
    from account: Int64, to target: Int64, _ scheme: Scheme, at now: Instant, in transaction: any Transaction
  ) throws {
    let decided = try transaction.rows(
      """
      SELECT command_id, intent_hash FROM ledger_command
      WHERE account_id = $1 AND command_id LIKE 'accrual:%' ORDER BY command_id
      """, .integer(account))
    for row in decided {
      let id = try row.text("command_id")
      guard let year = AccrualCredits.year(of: id) else { continue }
      let known = try records(of: account, year: year, scheme, in: transaction)
      try CommandRecord(
        account: target, id: id, intentHash: try row.blob("intent_hash"), answer: DecidedRecords(known).answer,
        recordedAt: now
      ).carry(in: transaction)
    }
  }
}
