import LearningAccount
import Secrets
import Storage

extension CommandRecord {
  package init(_ row: Row) throws {
    self.init(
      account: try row.integer("account_id"), id: try row.text("command_id"), intentHash: try row.blob("intent_hash"),
      answer: try row.text("answer"), recordedAt: try row.instant("recorded_at"))
  }

  /// Its hash in its place; see ``canonicalBytes(number:events:after:)``.
  package func hash(number: Int64, events: [[UInt8]], after previous: [UInt8]) -> [UInt8] {
    SecretBytes.sha256(canonicalBytes(number: number, events: events, after: previous))
  }

  /// Writes it in its place, which the account's head then has to name.
  /// - Returns: its hash.
  func insert(
    number: Int64, events: [[UInt8]], after previous: [UInt8], in transaction: any Transaction
  ) throws -> [UInt8] {
    let hash = hash(number: number, events: events, after: previous)
    try transaction.send(
      """
      INSERT INTO ledger_command (account_id, command_id, intent_hash, answer, recorded_at, number, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .integer(account), .text(id), .blob(intentHash), .text(answer), .integer(recordedAt.milliseconds),
      .integer(number), .blob(hash))
    return hash
  }

  /// Makes what another account did count as done in this one, which then answers it as the other would. Harmless where
  /// this one has a command of that id.
  func carry(in transaction: any Transaction) throws {
    let head = try transaction.row(
      "UPDATE account_head SET commands = commands WHERE account_id = $1 RETURNING commands, trail", .integer(account))
    guard let head else { throw LedgerError.noAccount(account) }
    let known = try transaction.row(
      "SELECT 1 AS found FROM ledger_command WHERE account_id = $1 AND command_id = $2", .integer(account), .text(id))
    guard known == nil else { return }
    guard let trail = try head.optionalBlob("trail") else { throw LedgerError.unchained(account) }
    let number = try head.integer("commands") + 1
    let hash = try insert(number: number, events: [], after: trail, in: transaction)
    try transaction.execute(
      "UPDATE account_head SET commands = $2, trail = $3 WHERE account_id = $1", .integer(account), .integer(number),
      .blob(hash))
  }
}
