import StorageTesting
import Testing

@testable import Storage

@Suite("The schema")
struct SchemaTests {
  @Test("brings the same migrations for both engines")
  func sameMigrations() throws {
    let titles = try Engine.allCases.map { try Migration.all(for: $0).map(\.title) }
    #expect(titles[0] == titles[1])
  }

  @Test("can be migrated twice", arguments: TestEngine.allCases)
  func repeatable(engine: TestEngine) async throws {
    try await engine.withDatabase { database in
      let applied = try await Migrator(database).migrate()
      #expect(applied.isEmpty)
    }
  }

  @Test("has the same tables, columns, keys and indexes on both engines", .enabled(if: TestEngine.allCases.count == 3))
  func sameCatalogues() async throws {
    let sqlite = try await TestEngine.memory.withDatabase { try await $0.read(Catalogue.lines) }
    let postgresql = try await TestEngine.postgresql.withDatabase { try await $0.read(Catalogue.lines) }
    #expect(Set(sqlite).subtracting(postgresql).sorted() == [], "only on SQLite")
    #expect(Set(postgresql).subtracting(sqlite).sorted() == [], "only on PostgreSQL")
  }

  @Test("orders every text by its bytes on PostgreSQL", .enabled(if: TestEngine.allCases.count == 3))
  func collation() async throws {
    let others = try await TestEngine.postgresql.withDatabase { database in
      try await database.read {
        try $0.rows(
          """
          SELECT table_name || '.' || column_name AS place FROM information_schema.columns
          WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying', 'character')
            AND collation_name IS DISTINCT FROM 'C'
          """
        ).map { try $0.text("place") }
      }
    }
    #expect(others == [])
  }

  @Test("is strict on SQLite")
  func strict() async throws {
    let loose = try await TestEngine.memory.withDatabase { database in
      try await database.read {
        try $0.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0").map {
          try $0.text("name")
        }
      }
    }
    #expect(loose.filter { !$0.hasPrefix("sqlite_") && $0 != "migration" } == [])
  }
}
