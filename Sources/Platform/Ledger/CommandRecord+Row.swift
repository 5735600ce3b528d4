import LearningAccount
import Storage

extension CommandRecord {
  init(_ row: Row) throws {
    self.init(
      account: try row.integer("account_id"), id: try row.text("command_id"), intentHash: try row.blob("intent_hash"),
      answer: try row.text("answer"), recordedAt: try row.instant("recorded_at"))
  }

  var hash: [UInt8] { SecretBytes.sha256(canonicalBytes) }

  func insert(in transaction: any Transaction) throws {
    try transaction.send(
      """
      INSERT INTO ledger_command (account_id, command_id, intent_hash, answer, recorded_at, hash)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .integer(account), .text(id), .blob(intentHash), .text(answer), .integer(recordedAt.milliseconds), .blob(hash))
  }

  /// Makes what another account did count as done in this one, which then answers it as the other would. Harmless where
  /// this one has a command of that id.
  func carry(in transaction: any Transaction) throws {
    try AccountLedger.serialise(account, in: transaction)
    let known = try transaction.row(
      "SELECT 1 AS found FROM ledger_command WHERE account_id = $1 AND command_id = $2", .integer(account), .text(id))
    guard known == nil else { return }
    try insert(in: transaction)
    try transaction.execute(
      "UPDATE account_head SET commands = commands + 1 WHERE account_id = $1", .integer(account))
  }
}
