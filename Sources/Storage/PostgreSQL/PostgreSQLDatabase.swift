import Logging

/// PostgreSQL through libpq.
enum PostgreSQLDatabase {
  static func open(uri: String, log: Logger) async throws -> any Database {
    throw StorageError.unavailable("PostgreSQL is not built in yet")
  }
}
