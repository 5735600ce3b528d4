import Storage

/// For a test that is not parameterised by its engine.
package enum TestDatabase {
  /// Runs `body` on a fresh database of every engine, one after the other.
  package static func each(migrated: Bool = true, _ body: (any Database) async throws -> Void) async throws {
    for engine in TestEngine.allCases { try await engine.withDatabase(migrated: migrated, body) }
  }
}
