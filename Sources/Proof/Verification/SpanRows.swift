import Enrolments
import LearningAccount
import Storage

/// What the accounts of a span hold beside their entries.
struct SpanRows {
  /// Every account with its head, in order; the head's columns are null where it has none.
  let heads: [Row]
  let lots: [Int64: [Row]]
  let files: [Int64: [Row]]
  let events: [Int64: [Row]]
  let deadlines: [Int64: [Row]]

  static func read(_ span: AccountSpan, _ transaction: any Transaction) throws -> SpanRows {
    func rows(_ columns: String, of table: String, by order: String) throws -> [Row] {
      try transaction.rows(
        "SELECT \(columns) FROM \(table) WHERE account_id > $1 AND account_id <= $2 ORDER BY \(order)",
        span.parameters)
    }
    let heads = try transaction.rows(
      """
      SELECT a.account_id, h.commands, h.sequence, h.hash, h.trail, h.indebted, h.locked, a.status, a.merged_into
      FROM account a LEFT JOIN account_head h ON h.account_id = a.account_id
      WHERE a.account_id > $1 AND a.account_id <= $2 ORDER BY a.account_id
      """, span.parameters)
    let lots = try rows(
      "account_id, lot_id, source, unit, earmark, effective, expires_on, available, opened_by", of: "lot",
      by: "account_id, lot_id"
    ).byAccount()
    let files = try rows(
      (["account_id", "file_id", "contract", "execution", "salt", "facts_hash", "events", "event_hash"]
        + EnrolmentRecord.columns + EnrolmentOutcome.columns).joined(separator: ", "), of: "enrolment",
      by: "account_id, file_id"
    ).byAccount()
    let events = try rows(
      """
      account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at, contract, execution, details,
      reasons, outcome, command_number, text_hash, hash
      """, of: "enrolment_event", by: "account_id, file_id, number"
    ).byAccount()
    let deadlines = try rows(
      "account_id, file_id, code, due_at, actor, consequence", of: "deadline", by: "account_id, file_id, code"
    ).byAccount()
    return SpanRows(heads: heads, lots: lots, files: files, events: events, deadlines: deadlines)
  }
}

extension [Row] {
  fileprivate func byAccount() throws -> [Int64: [Row]] {
    try Dictionary(grouping: self) { try $0.integer("account_id") }
  }
}
