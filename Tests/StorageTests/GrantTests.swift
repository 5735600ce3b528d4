import Foundation
import StorageTesting
import Testing

@testable import Storage

@Suite("The application's role")
struct GrantTests {
  @Test(
    "reads and appends to an immutable table, changes the others, and leaves the schema alone",
    .enabled(if: TestEngine.allCases.contains(.postgresql)))
  func role() async throws {
    let role = "acquis_test_role_\(ProcessInfo.processInfo.processIdentifier)"
    try await TestEngine.postgresql.withDatabase(migrated: false) { database in
      try await database.write { try $0.script("CREATE ROLE \(role); \(Fixture.ddl(.postgresql))") }
      let migrator = Migrator(database, migrations: [])
      try await migrator.migrate()
      for _ in 0..<2 { try await migrator.grant(to: role, immutableTables: ["note"]) }
      let cases = [
        ("INSERT INTO person (person_id, name) VALUES (1, 'amina')", true),
        ("UPDATE person SET balance = 3", true),
        ("INSERT INTO note (person_id, note_id, words) VALUES (1, 1, 'kept')", true),
        ("SELECT words FROM note", true),
        ("UPDATE note SET words = 'changed'", false),
        ("DELETE FROM note", false),
        ("TRUNCATE note", false),
        ("DROP TABLE person", false),
        ("SELECT number FROM migration", true),
        ("DELETE FROM migration", false),
        ("DELETE FROM person WHERE person_id = 2", true),
      ]
      for (sql, isAllowed) in cases {
        let act = {
          try await database.write { transaction in
            try transaction.script("SET LOCAL ROLE \(role)")
            try transaction.script(sql)
          }
        }
        if isAllowed {
          await #expect(throws: Never.self, "\(sql)") { try await act() }
        } else {
          await #expect(throws: StorageError.self, "\(sql)") { try await act() }
        }
      }
      try await database.write { try $0.script("DROP OWNED BY \(role); DROP ROLE \(role)") }
    }
  }

  @Test("is none on SQLite")
  func sqlite() async throws {
    try await TestEngine.memory.withDatabase(migrated: false) { database in
      let migrator = Migrator(database, migrations: [])
      await #expect(throws: StorageError.self) { try await migrator.grant(to: "amina", immutableTables: []) }
    }
  }
}
