import LearningAccount
import Storage

/// Some accounts, read as of one moment and looked through.
struct VerificationBatch: Sendable {
  var accounts = 0
  var entries = 0
  var postings = 0
  var files = 0
  var highestAccount: Int64?
  /// What these accounts put into each transit book.
  var transits: [Book: Int64] = [:]
  var faults: [Fault] = []

  /// The next accounts after `after` by number.
  static func read(
    after: Int64, limit: Int, scheme: Scheme, _ transaction: any Transaction
  ) throws -> VerificationBatch {
    let accounts = try transaction.rows(
      """
      SELECT a.account_id, h.sequence, h.hash FROM account a LEFT JOIN account_head h ON h.account_id = a.account_id
      WHERE a.account_id > $1 ORDER BY a.account_id LIMIT $2
      """, .integer(after), .integer(limit))
    var batch = VerificationBatch()
    guard let first = try accounts.first?.integer("account_id"), let last = try accounts.last?.integer("account_id")
    else { return batch }
    batch.highestAccount = last
    let rows = try BatchRows(from: first, through: last, transaction)
    for account in accounts {
      let id = try account.integer("account_id")
      var audit = LedgerAudit(account: id, scheme: scheme)
      try audit.run(head: account, rows)
      batch.faults += audit.faults + (try EnrolmentAudit(account: id, books: audit.books).run(rows))
      for (key, amount) in audit.books {
        if case .transit = key.book { batch.transits[key.book, default: 0] += amount }
      }
      batch.entries += rows.entries[id]?.count ?? 0
      batch.postings += audit.postingCount
      batch.files += rows.files[id]?.count ?? 0
    }
    batch.accounts = accounts.count
    return batch
  }
}

/// The rows of a batch, by account.
struct BatchRows {
  let entries: [Int64: [Row]]
  let postings: [Int64: [Row]]
  let lots: [Int64: [Row]]
  let commands: [Int64: Set<String>]
  let files: [Int64: [Row]]
  let events: [Int64: [Row]]

  init(from first: Int64, through last: Int64, _ transaction: any Transaction) throws {
    func rows(_ sql: String) throws -> [Int64: [Row]] {
      let found = try transaction.rows(sql, .integer(first), .integer(last))
      return Dictionary(grouping: found) { (try? $0.integer("account_id")) ?? 0 }
    }
    entries = try rows(
      "SELECT * FROM ledger_entry WHERE account_id BETWEEN $1 AND $2 ORDER BY account_id, sequence")
    postings = try rows(
      "SELECT * FROM posting WHERE account_id BETWEEN $1 AND $2 ORDER BY account_id, sequence, place")
    lots = try rows("SELECT account_id, lot_id, unit, available FROM lot WHERE account_id BETWEEN $1 AND $2")
    commands = try rows("SELECT account_id, command_id FROM ledger_command WHERE account_id BETWEEN $1 AND $2")
      .mapValues { Set(try $0.map { try $0.text("command_id") }) }
    files = try rows(
      """
      SELECT account_id, file_id, contract, execution, unit FROM enrolment WHERE account_id BETWEEN $1 AND $2
      ORDER BY account_id, file_id
      """)
    events = try rows(
      """
      SELECT account_id, file_id, number, command, actor, contract, execution FROM enrolment_event
      WHERE account_id BETWEEN $1 AND $2 ORDER BY account_id, file_id, number
      """)
  }
}
