import LearningAccount
import Storage

/// The commands of a span of accounts, each held against its hash.
struct CommandAudit {
  /// How many each account has.
  private(set) var counts: [Int64: Int] = [:]
  private(set) var faults: [Int64: [Fault]] = [:]
  private(set) var count = 0

  /// - Parameter hashedSince: see ``hashedSince(_:)``.
  init(_ span: AccountSpan, hashedSince: Instant?, _ transaction: any Transaction) throws {
    try transaction.forEach(
      """
      SELECT account_id, command_id, intent_hash, answer, recorded_at, hash FROM ledger_command
      WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id, command_id
      """, span.parameters
    ) { row in
      let record = try CommandRecord(row)
      counts[record.account, default: 0] += 1
      count += 1
      if let fault = Self.fault(record, try row.optionalBlob("hash"), hashedSince) {
        faults[record.account, default: []].append(fault)
      }
      return true
    }
  }

  private static func fault(_ record: CommandRecord, _ stored: [UInt8]?, _ hashedSince: Instant?) -> Fault? {
    if stored == nil, let hashedSince, record.recordedAt < hashedSince { return nil }
    let expected = record.hash
    guard stored != expected else { return nil }
    return Fault(
      account: record.account, .command, "hash of the command \(record.id)", stands: stored?.hex ?? "none",
      expected: expected.hex)
  }

  /// When the column of the hash came into this database: commands recorded before need none.
  static func hashedSince(_ transaction: any Transaction) throws -> Instant? {
    try transaction.row("SELECT applied_at FROM migration WHERE name = 'proof'")?.instant("applied_at")
  }
}
