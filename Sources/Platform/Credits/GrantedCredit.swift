import LearningAccount
import Storage

/// A credit as the ledger has it: what it has granted so far, and what is left, wherever merges have taken it.
struct GrantedCredit {
  let credit: Credit
  let available: Amount
  /// What of it expired unspent.
  let expired: Amount
  /// What corrections of it have made the holder owe, whether or not it was paid since.
  let debt: Amount
  /// The account of whoever paid it; nil for what the law granted.
  let funder: Int64?
  /// The entries that turned some of it into another unit.
  let conversions: [CreditError.EntryPlace]
  /// The entry that a correction names: the credit's own, or the one by which it came to the account where it is now;
  /// nil where nothing was left to come.
  let entry: Int64?
  /// The lot's terms where the account that stays does not have it: nothing was left of it when the accounts were
  /// merged.
  let missing: AccountLedger.NewLot?

  /// - Parameter accounts: the one of the credit, and those that it was merged into one after the other.
  /// - Throws: ``CreditError/noCredit(_:)``: a correction is none.
  static func load(
    _ accounts: [Int64], _ sequence: Int64, _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> GrantedCredit {
    guard let origin = accounts.first, let place = accounts.last,
      let lot = try openingEntry(origin, sequence, transaction)
    else { throw CreditError.noCredit(sequence) }
    let id = try lot.integer("lot_id")
    let unit = try scheme.unit(code: lot.text("unit"))
    var corrected = try corrections(ofEntry: sequence, in: origin, transaction)
    for later in accounts.dropFirst() { corrected.add(try corrections(of: id, in: later, transaction)) }
    let there = try transaction.row(
      "SELECT available, opened_by FROM lot WHERE account_id = $1 AND lot_id = $2", .integer(place), .integer(id))
    func amount(_ minor: Int64) -> Amount { Amount(minor: minor, unit: unit) }
    return GrantedCredit(
      credit: Credit(
        lot: id, source: try lot.text("source"), granted: amount(try lot.integer("granted") + corrected.granted)),
      available: amount(try there?.integer("available") ?? 0),
      expired: amount(try accounts.map { try self.expired(id, in: $0, transaction) }.reduce(0, +)),
      debt: amount(corrected.debt), funder: try LotFunder.find(lot: id, in: origin, transaction),
      conversions: try accounts.flatMap { try conversions(of: id, in: $0, transaction) },
      entry: accounts.count == 1 ? sequence : try there?.optionalInteger("opened_by"),
      missing: there == nil ? try AccountLedger.NewLot(lot) : nil)
  }

  /// What its earlier corrections made the holder owe and is owed still.
  func owed(_ ledger: AccountLedger) throws -> Amount {
    guard debt.isPositive, let owed = try ledger.debts()[debt.unit.code] else { return .zero(debt.unit) }
    return try Amount.least(debt, Amount(minor: owed, unit: debt.unit))
  }

  /// What was spent becomes the holder's debt, unless it can be found: in what it was converted into, or not at all, for
  /// a holder owes a funder nothing.
  func requireThatSpentIsOwed() throws(CreditError) {
    if funder != nil { throw .spent(left: available) }
    if !conversions.isEmpty { throw .converted(conversions) }
  }
}

extension GrantedCredit {
  /// The lot that an entry opened and what it put there; nil where it granted nothing. A credit that was taken back may be
  /// given again.
  private static func openingEntry(_ account: Int64, _ sequence: Int64, _ transaction: any Transaction) throws -> Row? {
    try transaction.row(
      """
      SELECT l.lot_id, l.source, l.unit, l.earmark, l.effective, l.expires_on, p.amount AS granted FROM ledger_entry e
      JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.amount > 0
      JOIN lot l ON l.account_id = e.account_id AND p.book = 'lot:' || CAST(l.lot_id AS TEXT)
      WHERE e.account_id = $1 AND e.sequence = $2 AND (e.code LIKE 'credit.%' OR e.code = $3)
        AND e.code NOT IN ($4, $5)
      """, .integer(account), .integer(sequence), .text(EntryCode.converted.description),
      .text(EntryCode.corrected.description), .text(EntryCode.reversed.description))
  }

  /// In minor units: what corrections added to the grant, and what they made the holder owe.
  private struct Corrections {
    var granted: Int64 = 0
    var debt: Int64 = 0

    init(_ row: Row?) throws {
      granted = try row?.integer("granted") ?? 0
      debt = try row?.integer("debt") ?? 0
    }

    mutating func add(_ other: Corrections) {
      granted += other.granted
      debt += other.debt
    }

    /// A funder's money passes a transit, where the law's comes from `granted`.
    static let sums = """
      CAST(COALESCE(-SUM(CASE WHEN p.book = 'granted' OR p.book LIKE 'transit:%' THEN p.amount ELSE 0 END), 0) AS BIGINT)
        AS granted,
      CAST(COALESCE(-SUM(CASE WHEN p.book = 'debt' THEN p.amount ELSE 0 END), 0) AS BIGINT) AS debt
      """
  }

  private static func corrections(
    ofEntry sequence: Int64, in account: Int64, _ transaction: any Transaction
  ) throws -> Corrections {
    try Corrections(
      transaction.row(
        """
        SELECT \(Corrections.sums) FROM ledger_entry e
        JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
        WHERE e.account_id = $1 AND e.corrects = $2
        """, .integer(account), .integer(sequence)))
  }

  /// Corrections of a lot that came from elsewhere. Several lots may have come by one entry: which of them a correction is
  /// for stands in its command's answer.
  private static func corrections(
    of lot: Int64, in account: Int64, _ transaction: any Transaction
  ) throws -> Corrections {
    try Corrections(
      transaction.row(
        """
        SELECT \(Corrections.sums) FROM ledger_entry e
        JOIN ledger_command c ON c.account_id = e.account_id AND c.command_id = e.command_id AND c.answer = $2
        JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
        WHERE e.account_id = $1 AND e.code IN ($3, $4)
        """, .integer(account), .text(String(lot)), .text(EntryCode.corrected.description),
        .text(EntryCode.reversed.description)))
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

  private static func conversions(
    of lot: Int64, in account: Int64, _ transaction: any Transaction
  ) throws -> [CreditError.EntryPlace] {
    try transaction.rows(
      """
      SELECT e.sequence FROM ledger_entry e
      JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence AND p.book = $2 AND p.amount < 0
      WHERE e.account_id = $1 AND e.code = $3 ORDER BY e.sequence
      """, .integer(account), .text(Book.lot(lot).code), .text(EntryCode.converted.description)
    ).map { CreditError.EntryPlace(account: account, entry: try $0.integer("sequence")) }
  }
}

extension AccountLedger.NewLot {
  /// The terms of a lot's row, for another account.
  init(_ row: Row) throws {
    self.init(
      id: try row.integer("lot_id"), source: try row.text("source"), earmark: try row.optionalText("earmark"),
      expiresOn: try row.optionalDay("expires_on"), effective: try row.optionalDay("effective"))
  }
}
