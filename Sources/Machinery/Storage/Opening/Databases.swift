import Logging

/// Opens the database that an address names.
package enum Databases {
  /// Opens `sqlite:PATH`, `sqlite::memory:` or a PostgreSQL URI (`postgres://…`, as libpq reads it, so a unix socket is
  /// `postgres:///acquis?host=/run/postgresql`). Nothing is migrated: see ``Migrator``.
  /// - Parameter connections: how many connections to PostgreSQL are made at most, each with its thread.
  /// - Throws: ``StorageError/address(_:)`` when the address is not one of these, ``StorageError/unavailable(_:)`` when
  ///   nothing can be opened there.
  package static func open(
    _ address: String, connections: Int = 16, log: Logger = Logger(label: "acquis.storage")
  ) async throws -> any Database {
    switch try DatabaseAddress(address) {
    case .memory: try await SQLiteDatabase.inMemory(log: log)
    case .file(let path): try await SQLiteDatabase.open(path: path, log: log)
    case .postgresql(let uri): try await PostgreSQLDatabase.open(uri: uri, connections: connections, log: log)
    }
  }
}
