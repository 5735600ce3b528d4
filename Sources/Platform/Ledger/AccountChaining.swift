import LearningAccount
import Storage

/// Chains what one account did before commands were chained.
///
/// Commands are numbered in the order of their ids, since of several in one millisecond nobody can tell which was first.
/// Which of them wrote which event was not kept either: the last one holds them all.
struct AccountChaining {
  private static let commandsAPage = 1_000

  let account: Int64
  let transaction: any Transaction

  func run() throws {
    // Nobody writes to the account meanwhile.
    try AccountLedger.serialise(account, in: transaction)
    let counted = try transaction.row(
      "SELECT COUNT(*) AS total FROM ledger_command WHERE account_id = $1", .integer(account))
    let total = try counted?.integer("total") ?? 0
    let events = try EnrolmentChaining(account: account, command: total, transaction: transaction).run()
    let trail = try commands(total, events)
    try transaction.execute(
      "UPDATE account_head SET trail = $2 WHERE account_id = $1", .integer(account), .blob(trail))
  }

  /// - Returns: the hash of the last.
  private func commands(_ total: Int64, _ events: [[UInt8]]) throws -> [UInt8] {
    var (number, last, trail) = (Int64(0), "", AccountLedger.genesisHash)
    while true {
      let page = try transaction.rows(
        """
        SELECT account_id, command_id, intent_hash, answer, recorded_at, hash FROM ledger_command
        WHERE account_id = $1 AND command_id > $2 ORDER BY command_id LIMIT $3
        """, .integer(account), .text(last), .integer(Self.commandsAPage))
      guard !page.isEmpty else { return trail }
      for row in page {
        let record = try CommandRecord(row)
        number += 1
        let hash = record.hash(number: number, events: number == total ? events : [], after: trail)
        // One that was not what its hash said keeps it, so that verification goes on naming it.
        let old = try row.optionalBlob("hash")
        let isSound = old == nil || old == SecretBytes.sha256(record.unchainedBytes)
        let stored = isSound ? hash : old ?? hash
        try transaction.send(
          "UPDATE ledger_command SET number = $3, hash = $4 WHERE account_id = $1 AND command_id = $2",
          .integer(account), .text(record.id), .integer(number), .blob(stored))
        trail = hash
        last = record.id
      }
    }
  }
}
