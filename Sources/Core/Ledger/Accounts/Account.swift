import LearningAccount
import Storage

/// Whatever has rights or money, whoever signs in to it and whether or not anyone does.
package struct Account: Hashable, Sendable {
  package let id: Int64
  package let kind: Kind
  /// The code of the unit in which its balance is kept.
  package let unit: String
  package let assurance: Assurance
  package let status: Status
  let createdAt: Instant

  package enum Kind: String, Sendable, CaseIterable { case holder, organisation, funder, `operator` }

  /// Whether somebody has proved to be the holder. Below ``verified`` nobody sees or spends anything of the account.
  package enum Assurance: String, Sendable, CaseIterable { case none, verified }

  package enum Status: String, Sendable, CaseIterable {
    /// Rights may come in; nobody has proved to be the holder yet.
    case dormant
    case active
    case closed
  }
}

extension Account {
  init(row: Row) throws {
    id = try row.integer("account_id")
    kind = try row.named("kind")
    unit = try row.text("unit")
    assurance = try row.named("assurance")
    status = try row.named("status")
    createdAt = try row.instant("created_at")
  }

  package static func find(_ id: Int64, in transaction: any Transaction) throws -> Account? {
    try transaction.row(
      "SELECT account_id, kind, unit, assurance, status, created_at FROM account WHERE account_id = $1", .integer(id)
    ).map(Account.init(row:))
  }

  /// The account that this one was merged into; nil where it was not.
  package static func successor(of id: Int64, in transaction: any Transaction) throws -> Int64? {
    try transaction.row("SELECT merged_into FROM account WHERE account_id = $1", .integer(id))?
      .optionalInteger("merged_into")
  }

  /// - Throws: `LedgerError/noAccount(_:)`; ``CreditError/wrongKind(account:expected:)`` for an account of another kind.
  package static func require(_ id: Int64, _ kind: Kind, in transaction: any Transaction) throws {
    guard let found = try find(id, in: transaction) else { throw LedgerError.noAccount(id) }
    guard found.kind == kind else { throw CreditError.wrongKind(account: id, expected: kind) }
  }

  /// Opens a dormant account with its empty ledger. Harmless where it exists.
  package static func open(_ id: Int64, kind: Kind, unit: Unit, at now: Instant, in transaction: any Transaction) throws
  {
    try transaction.execute(
      """
      INSERT INTO account (account_id, kind, unit, assurance, status, created_at)
      VALUES ($1, $2, $3, 'none', $4, $5) ON CONFLICT (account_id) DO NOTHING
      """,
      .integer(id), .text(kind.rawValue), .text(unit.code),
      .text((kind == .holder ? Status.dormant : .active).rawValue), .integer(now.milliseconds))
    try AccountLedger.open(account: id, in: transaction)
  }
}

extension Row {
  /// A column that holds the name of a case.
  package func named<Case: RawRepresentable<String>>(_ column: String) throws -> Case {
    let name = try text(column)
    guard let value = Case(rawValue: name) else {
      throw StorageError.shape("column \(column) holds “\(name)”, which is no \(Case.self)")
    }
    return value
  }

  package func instant(_ column: String) throws -> Instant { Instant(milliseconds: try integer(column)) }

  /// - Throws: ``StorageError/shape(_:)`` for a text that is no day: it never counts as none.
  package func optionalDay(_ column: String) throws -> Day? {
    guard let text = try optionalText(column) else { return nil }
    guard let day = Day(text) else { throw StorageError.shape("column \(column) holds “\(text)”, which is no day") }
    return day
  }

  package func optionalInstant(_ column: String) throws -> Instant? {
    try optionalInteger(column).map { Instant(milliseconds: $0) }
  }
}
