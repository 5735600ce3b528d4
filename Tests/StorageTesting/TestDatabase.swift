import Storage

/// For a test that is not parameterised by its engine.
public enum TestDatabase {
  /// Runs `body` on a fresh database of every engine, one after the other.
  public static func each(migrated: Bool = true, _ body: (any Database) async throws -> Void) async throws {
    for engine in TestEngine.allCases { try await engine.withDatabase(migrated: migrated, body) }
  }
}
