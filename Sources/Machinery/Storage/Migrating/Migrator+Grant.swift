extension Migrator {
  /// Lets the application's role work on this schema: it reads and writes everything, except that it can only read and
  /// append to `immutableTables`, and only read `migration`. Safe to repeat, and to be repeated after each migration.
  ///
  /// On SQLite, which has no roles, triggers in the schema keep the same tables from being changed.
  /// - Throws: ``StorageError/migration(_:)`` on SQLite, ``StorageError/statement(_:)`` when the role or a table is missing.
  package func grant(to role: String, immutableTables: [String]) async throws {
    guard database.engine == .postgresql else {
      throw StorageError.migration("SQLite has no roles: only a PostgreSQL database has an application role")
    }
    let role = Identifier.quoted(role)
    let appendOnly = immutableTables.map(Identifier.quoted)
    try await database.write { transaction in
      try MigrationTable.lock(in: transaction)
      let schema = Identifier.quoted(try transaction.row("SELECT current_schema() AS name")?.text("name") ?? "public")
      try transaction.script(
        """
        GRANT USAGE ON SCHEMA \(schema) TO \(role);
        REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM \(role);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA \(schema) TO \(role);
        """)
      for table in appendOnly { try transaction.script("REVOKE UPDATE, DELETE ON \(table) FROM \(role)") }
      try transaction.script("REVOKE INSERT, UPDATE, DELETE ON migration FROM \(role)")
    }
  }
}
