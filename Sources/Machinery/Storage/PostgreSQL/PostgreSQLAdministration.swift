import Dispatch

/// Statements that PostgreSQL refuses inside a transaction, such as CREATE DATABASE; for tests and benchmarks, which make
/// databases of their own.
package enum PostgreSQLAdministration {
  /// Runs `statements` one after the other on one connection of its own.
  /// - Returns: the rows of the last one.
  /// - Throws: ``StorageError``.
  @discardableResult
  package static func run(_ statements: [String], at uri: String) async throws -> [Row] {
    try await handedOver(
      { () in
        do {
          let connection = try PostgreSQLConnection.open(uri: uri)
          return try statements.reduce([]) { _, sql in try connection.script(sql).rows() }
        } catch let failure as PostgreSQLFailure {
          throw failure.storageError
        }
      }, to: { work in DispatchQueue.global().async { work(()) } })
  }
}
