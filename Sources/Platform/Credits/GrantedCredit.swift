import LearningAccount
import Storage

/// A credit as the ledger has it: what it has granted so far, and what is left, wherever merges have taken it.
struct GrantedCredit {
  let credit: Credit
  let available: Amount
  /// What of it expired unspent.
  let expired: Amount
  /// The entry that a correction names: the credit's own, or the one by which it came to the account where it is now;
  /// nil where nothing was left to come.
  let entry: Int64?
  /// The lot's terms where the account that stays does not have it: nothing was left of it when the accounts were
  /// merged.
  let missing: AccountLedger.NewLot?

  /// - Parameter accounts: the one of the credit, and those that it was merged into one after the other.
  /// - Throws: ``CreditError/noCredit(_:)``: a funder's money was not granted by the law, a correction is none.
  static func load(
    _ accounts: [Int64], _ sequence: Int64, _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> GrantedCredit {
    guard let origin = accounts.first, let place = accounts.last,
      let lot = try transaction.row(
        """
        SELECT l.lot_id, l.source, l.unit, l.earmark, l.effective, l.expires_on FROM ledger_entry e
        JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.amount > 0
        JOIN lot l ON l.account_id = e.account_id AND p.book = 'lot:' || CAST(l.lot_id AS TEXT)
        WHERE e.account_id = $1 AND e.sequence = $2 AND e.code LIKE 'credit.%' AND e.corrects IS NULL
        """, .integer(origin), .integer(sequence)),
      var granted = try granted(origin, sequence, transaction)
    else { throw CreditError.noCredit(sequence) }
    let id = try lot.integer("lot_id")
    for later in accounts.dropFirst() { granted += try corrections(of: id, in: later, transaction) }
    let expired = try accounts.map { try self.expired(id, in: $0, transaction) }.reduce(0, +)
    let unit = try scheme.unit(code: lot.text("unit"))
    let there = try transaction.row(
      "SELECT available, opened_by FROM lot WHERE account_id = $1 AND lot_id = $2", .integer(place), .integer(id))
    return GrantedCredit(
      credit: Credit(lot: id, source: try lot.text("source"), granted: Amount(minor: granted, unit: unit)),
      available: Amount(minor: try there?.integer("available") ?? 0, unit: unit),
      expired: Amount(minor: expired, unit: unit),
      entry: accounts.count == 1 ? sequence : try there?.optionalInteger("opened_by"),
      missing: there == nil ? try AccountLedger.NewLot(lot) : nil)
  }

  /// What the entry and its corrections granted in its own account; nil where the law granted nothing. A credit that was
  /// taken back may be given again.
  private static func granted(_ account: Int64, _ sequence: Int64, _ transaction: any Transaction) throws -> Int64? {
    let row = try transaction.row(
      """
      SELECT CAST(COALESCE(-SUM(p.amount), 0) AS BIGINT) AS total, COUNT(*) AS postings FROM ledger_entry e
      JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.book = 'granted'
      WHERE e.account_id = $1 AND (e.sequence = $2 OR e.corrects = $2)
      """, .integer(account), .integer(sequence))
    guard let row, try row.integer("postings") > 0 else { return nil }
    return try row.integer("total")
  }

  private static func expired(_ lot: Int64, in account: Int64, _ transaction: any Transaction) throws -> Int64 {
    let row = try transaction.row(
      """
      SELECT CAST(COALESCE(-SUM(p.amount), 0) AS BIGINT) AS total FROM ledger_entry e
      JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.book = $2
      WHERE e.account_id = $1 AND e.code = $3
      """, .integer(account), .text(Book.lot(lot).code), .text(EntryCode.expired.description))
    return try row?.integer("total") ?? 0
  }

  /// What corrections of a lot that came from elsewhere granted. Several lots may have come by one entry: which of them a
  /// correction is for stands in its command's answer.
  private static func corrections(of lot: Int64, in account: Int64, _ transaction: any Transaction) throws -> Int64 {
    let row = try transaction.row(
      """
      SELECT CAST(COALESCE(-SUM(p.amount), 0) AS BIGINT) AS total FROM ledger_entry e
      JOIN ledger_command c ON c.account_id = e.account_id AND c.command_id = e.command_id AND c.answer = $2
      JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.book = 'granted'
      WHERE e.account_id = $1 AND e.code IN ($3, $4)
      """, .integer(account), .text(String(lot)), .text(EntryCode.corrected.description),
      .text(EntryCode.reversed.description))
    return try row?.integer("total") ?? 0
  }
}

extension AccountLedger.NewLot {
  /// The terms of a lot's row, for another account.
  init(_ row: Row) throws {
    self.init(
      id: try row.integer("lot_id"), source: try row.text("source"), earmark: try row.optionalText("earmark"),
      expiresOn: try row.optionalText("expires_on").flatMap { Day($0) }, effective: Day(try row.text("effective")))
  }
}
