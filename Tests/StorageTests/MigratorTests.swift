import StorageTesting
import Testing

@testable import Storage

@Suite("Migrating")
struct MigratorTests {
  static func migrations(_ engine: TestEngine) -> [Migration] {
    let (whole, text) = engine == .postgresql ? ("BIGINT", "TEXT COLLATE \"C\"") : ("INTEGER", "TEXT")
    return [
      Migration(number: 1, name: "people", sql: "CREATE TABLE person (person_id \(whole) NOT NULL PRIMARY KEY);"),
      Migration(
        number: 3, name: "notes",
        sql: """
          CREATE TABLE note (words \(text) NOT NULL); -- a comment; with a semicolon
          INSERT INTO note (words) VALUES ('a ; in a text');
          """),
    ]
  }

  @Test("applies what is missing, in order, and nothing the second time", arguments: TestEngine.allCases)
  func repeated(engine: TestEngine) async throws {
    let migrations = Self.migrations(engine)
    try await engine.withDatabase(migrated: false) { database in
      let migrator = Migrator(database, migrations: migrations)
      #expect(try await migrator.pending() == migrations)
      #expect(try await migrator.migrate() == migrations)
      #expect(try await migrator.pending().isEmpty)
      #expect(try await migrator.migrate().isEmpty)
      let titles = try await database.read {
        try $0.rows("SELECT number, name FROM migration WHERE applied_at > $1 ORDER BY number", 1_700_000_000_000).map {
          Migration.title(Int(try $0.integer("number")), try $0.text("name"))
        }
      }
      #expect(titles == ["0001 people", "0003 notes"])
    }
  }

  @Test("fills a hole that another branch brings later", arguments: TestEngine.allCases)
  func holes(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      let migrations = Self.migrations(engine)
      try await Migrator(database, migrations: migrations).migrate()
      let late = Migration(number: 2, name: "late", sql: "CREATE INDEX person_late ON person (person_id)")
      #expect(try await Migrator(database, migrations: [migrations[0], late, migrations[1]]).migrate() == [late])
    }
  }

  @Test(
    "stops at a migration that fails and leaves nothing of it; put right, it goes on", arguments: TestEngine.allCases)
  func interrupted(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      let migrations = Self.migrations(engine)
      let broken = Migration(number: 3, name: "notes", sql: "CREATE TABLE note (words TEXT); CREATE NONSENSE")
      let error = await #expect(throws: StorageError.self) {
        try await Migrator(database, migrations: [migrations[0], broken]).migrate()
      }
      guard case .migration(let message) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(message.hasPrefix("0003 notes: "))
      let migrator = Migrator(database, migrations: migrations)
      let pending = try await migrator.pending()
      let applied = try await migrator.migrate()
      #expect(pending == [migrations[1]])
      #expect(applied == [migrations[1]])
    }
  }

  @Test("refuses a database whose migration was edited, or is not known here", arguments: TestEngine.allCases)
  func altered(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      let migrations = Self.migrations(engine)
      try await Migrator(database, migrations: migrations).migrate()
      let edited = Migration(number: 1, name: "people", sql: "CREATE TABLE person (other TEXT)")
      let cases = [
        ([edited, migrations[1]], "the migration 0001 people was edited"),
        ([migrations[0]], "the migration 0003 notes"),
      ]
      for (known, words) in cases {
        let migrator = Migrator(database, migrations: known)
        for act in [migrator.pending, migrator.migrate] {
          let error = await #expect(throws: StorageError.self) { _ = try await act() }
          guard case .migration(let message) = error else {
            Issue.record("\(String(describing: error))")
            continue
          }
          #expect(message.contains(words))
        }
      }
    }
  }

  @Test("by several programs at once applies each migration once", arguments: [TestEngine.file, .postgresql])
  func concurrent(engine: TestEngine) async throws {
    guard TestEngine.allCases.contains(engine) else { return }
    let migrations = Self.migrations(engine)
    try await engine.withAddress { address in
      let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
        for _ in 0..<6 {
          group.addTask {
            let database = try await Databases.open(address, connections: 1)
            let applied = try await Migrator(database, migrations: migrations).migrate()
            await database.close()
            return applied
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(applied.sorted { $0.number < $1.number } == migrations)
    }
  }

  @Test("refuses two files with one number")
  func sharedNumber() {
    #expect(throws: StorageError.migration("two migrations share a number: 0001 a and 0001 b")) {
      try Migration.ordered([Migration(number: 1, name: "b", sql: ""), Migration(number: 1, name: "a", sql: "")])
    }
  }
}
