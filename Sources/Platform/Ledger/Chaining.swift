import LearningAccount
import Storage

/// Gives the commands and events that were recorded before the migration `chains` their places, account by account.
///
/// Each group of accounts is one transaction together with how far it came, so that a run can be interrupted and repeated.
/// An account that is not done yet refuses commands; see ``LedgerError/unchained(_:)``.
package struct Chaining: Sendable {
  private static let accountsAGroup = 200

  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// Whether accounts may be left.
  package func isUnfinished() async throws -> Bool {
    try await database.read { try $0.row("SELECT 1 AS found FROM chaining") != nil }
  }

  /// Does what is left.
  /// - Returns: how many accounts were brought up to date now.
  @discardableResult
  package func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
    var done = 0
    while let count = try await database.write({ try Self.group($0) }) {
      done += count
      progress(done)
    }
    return done
  }

  /// - Returns: how many accounts were brought up to date; nil once none is left.
  private static func group(_ transaction: any Transaction) throws -> Int? {
    // Two runs at once take turns.
    let begun = try transaction.row(
      "UPDATE chaining SET through_account = through_account WHERE chaining_id = 1 RETURNING through_account")
    guard let after = try begun?.integer("through_account") else { return nil }
    let heads = try transaction.rows(
      """
      SELECT a.account_id, h.commands, h.trail FROM account a LEFT JOIN account_head h ON h.account_id = a.account_id
      WHERE a.account_id > $1 ORDER BY a.account_id LIMIT $2
      """, .integer(after), .integer(accountsAGroup))
    guard let last = try heads.last?.integer("account_id") else {
      try transaction.execute("DELETE FROM chaining")
      return nil
    }
    var count = 0
    for head in heads where try head.optionalBlob("trail") == nil && head.optionalInteger("commands") != nil {
      try AccountChaining(account: try head.integer("account_id"), transaction: transaction).run()
      count += 1
    }
    try transaction.execute("UPDATE chaining SET through_account = $1", .integer(last))
    return count
  }
}
