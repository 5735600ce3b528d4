import Foundation
import Storage

/// Databases of a private PostgreSQL cluster.
enum TestPostgreSQL {
  static let address = ProcessInfo.processInfo.environment["ACQUIS_TEST_POSTGRES"]
  static let isRequired = ProcessInfo.processInfo.environment["ACQUIS_TEST_REQUIRE_POSTGRES"] == "1"

  static func withAddress<Result>(migrated: Bool, _ body: (String) async throws -> Result) async throws -> Result {
    guard let address else { throw StorageError.address("ACQUIS_TEST_POSTGRES is not set, but PostgreSQL is required") }
    return try await body(address)
  }
}
