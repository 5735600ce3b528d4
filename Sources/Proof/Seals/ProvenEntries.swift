import LearningAccount
import Storage

/// The entries of an account as a proof shows them.
enum ProvenEntries {
  static func load(
    _ head: SealedHead, _ units: [String: Unit], _ transaction: any Transaction
  ) throws -> [ProvenEntry] {
    let postings = try Dictionary(
      grouping: transaction.rows(
        """
        SELECT account_id, sequence, book, unit, amount FROM posting
        WHERE account_id = $1 AND sequence <= $2 ORDER BY sequence, place
        """, .integer(head.account), .integer(head.sequence)), by: { try $0.integer("sequence") })
    let lots = try Dictionary(
      grouping: transaction.rows(
        """
        SELECT lot_id, source, earmark, effective, expires_on, opened_by FROM lot WHERE account_id = $1 ORDER BY lot_id
        """, .integer(head.account)), by: { try $0.optionalInteger("opened_by") ?? 0 })
    return try transaction.rows(
      "SELECT * FROM ledger_entry WHERE account_id = $1 AND sequence <= $2 ORDER BY sequence",
      .integer(head.account), .integer(head.sequence)
    ).map { row in
      let sequence = try row.integer("sequence")
      let entry = try Entry(
        row, postings: (postings[sequence] ?? []).map { try Posting($0, units: units) }, opens: lots[sequence] ?? [])
      return ProvenEntry(entry, reasons: try row.text("reasons"), hash: try row.blob("hash"))
    }
  }
}
