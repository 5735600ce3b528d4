import Foundation

/// Brings a database to the schema that this program expects.
///
/// Each migration is one transaction together with its line in the table `migration`, so that a run can be repeated,
/// interrupted, or made by several processes at once: each takes the lock, looks again at what is left, and does one.
/// Numbers may have holes, and a lower number may come later: two branches each bring theirs.
package struct Migrator: Sendable {
  let database: any Database
  private let given: [Migration]?

  package init(_ database: any Database) {
    self.database = database
    given = nil
  }

  /// With other migrations than the program's.
  init(_ database: any Database, migrations: [Migration]) {
    self.database = database
    given = migrations
  }

  /// Those that this program brings.
  private func known() throws -> [Migration] { try given ?? Migration.all(for: database.engine) }

  /// Applies what is missing and returns it, in order.
  /// - Throws: ``StorageError/migration(_:)`` when the database and this program disagree, this program's own files do not
  ///   hold together, or a migration fails; those before it stay applied.
  @discardableResult
  package func migrate() async throws -> [Migration] {
    var applied: [Migration] = []
    let known = try known()
    while let migration = try await applyNext(of: known) { applied.append(migration) }
    return applied
  }

  /// What ``migrate()`` would apply. Reads only.
  /// - Throws: ``StorageError/migration(_:)`` when the database and this program disagree.
  package func pending() async throws -> [Migration] {
    let migrations = try known()
    return try await database.read { transaction in
      guard try MigrationTable.exists(in: transaction) else { return migrations }
      return try MigrationTable.missing(migrations, in: transaction)
    }
  }

  private func applyNext(of migrations: [Migration]) async throws -> Migration? {
    try await database.write { transaction in
      try MigrationTable.lock(in: transaction)
      guard let next = try MigrationTable.missing(migrations, in: transaction).first else { return nil }
      do {
        try transaction.script(next.sql)
      } catch StorageError.statement(let message) {
        throw StorageError.migration("\(next.title): \(message)")
      }
      try MigrationTable.record(next, in: transaction)
      return next
    }
  }
}
