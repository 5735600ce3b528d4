import Foundation
import Storage

/// The kinds of database on which one test body runs:
/// `@Test(arguments: TestEngine.allCases) func f(engine: TestEngine) async throws { try await engine.withDatabase { … } }`.
package enum TestEngine: String, Sendable, CaseIterable, CustomStringConvertible {
  case memory, file, postgresql

  /// PostgreSQL is among them where `ACQUIS_TEST_POSTGRES` names a private cluster (a URI that may create databases).
  /// Without it those tests are skipped, unless `ACQUIS_TEST_REQUIRE_POSTGRES=1` makes its absence a failure.
  package static let allCases: [TestEngine] = {
    if TestPostgreSQL.address != nil || TestPostgreSQL.isRequired { return [.memory, .file, .postgresql] }
    FileHandle.standardError.write(
      Data("skipped on PostgreSQL: set ACQUIS_TEST_POSTGRES to the URI of a private cluster\n".utf8))
    return [.memory, .file]
  }()

  package var description: String { rawValue }

  /// Gives `body` a database of its own and throws it away afterwards.
  /// - Parameter migrated: whether the schema of `Migrations/` is in it.
  package func withDatabase<Result>(
    migrated: Bool = true, _ body: (any Database) async throws -> Result
  ) async throws -> Result {
    try await withAddress(migrated: migrated) { address in
      let database = try await Databases.open(address)
      if migrated { try await Migrator(database).migrate() }
      return try await closing(database, body)
    }
  }

  /// Gives `body` the address of such a database, for tests that open it more than once. In memory every opening gives
  /// a new one.
  package func withAddress<Result>(
    migrated: Bool = false, _ body: (String) async throws -> Result
  ) async throws -> Result {
    switch self {
    case .memory: try await body("sqlite::memory:")
    case .file: try await withFolder { try await body("sqlite:\($0)/test.sqlite") }
    case .postgresql: try await TestPostgreSQL.withAddress(migrated: migrated, body)
    }
  }

  private func closing<Result>(
    _ database: any Database, _ body: (any Database) async throws -> Result
  ) async throws -> Result {
    do {
      let result = try await body(database)
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }

  private func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("acquis-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
  }
}
