import StorageTesting
import Testing

@testable import Storage

@Suite("PostgreSQL", .enabled(if: TestEngine.allCases.contains(.postgresql)))
struct PostgreSQLTests {
  @Test("runs a write again after a serialisation failure")
  func serialisationFailure() async throws {
    try await PostgreSQLFixture.withAmina { database, _ in
      let gate = Gate(2)
      let runs = Counter()
      let body: @Sendable (any Transaction) throws -> Void = { transaction in
        runs.increase()
        try transaction.script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        let balance = try transaction.row("SELECT balance FROM person WHERE person_id = 1")?.integer("balance") ?? 0
        gate.meet()
        try transaction.execute("UPDATE person SET balance = $1 WHERE person_id = 1", .integer(balance + 1))
      }
      async let first: Void = database.write(body)
      async let second: Void = database.write(body)
      _ = try await (first, second)
      let balance = try await PostgreSQLFixture.balance(database)
      #expect(balance == 2)
      #expect(runs.value == 3)
    }
  }

  @Test("runs a write again after a deadlock")
  func deadlock() async throws {
    try await PostgreSQLFixture.withAmina { database, _ in
      let gate = Gate(2)
      let runs = Counter()
      @Sendable func add(_ ids: [Int64]) async throws {
        try await database.write { transaction in
          runs.increase()
          for id in ids {
            // A savepoint does not hide the failure from whoever decides to run the transaction again.
            _ = try? transaction.savepoint {
              try transaction.execute("UPDATE person SET balance = balance + 1 WHERE person_id = $1", .integer(id))
            }
            gate.meet()
          }
        }
      }
      async let first: Void = add([1, 2])
      async let second: Void = add([2, 1])
      _ = try await (first, second)
      let balance = try await PostgreSQLFixture.balance(database)
      #expect(balance == 4)
      #expect(runs.value > 2)
    }
  }

  @Test("gives up when transactions never stop colliding")
  func collidesForever() async throws {
    try await PostgreSQLFixture.withAmina { database, _ in
      let runs = Counter()
      let error = await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          runs.increase()
          try transaction.script("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$")
        }
      }
      guard case .unavailable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(runs.value == PostgreSQLWorker.tries)
    }
  }

  @Test("prepares a statement anew when a migration has changed what it gives")
  func outdatedPlan() async throws {
    try await PostgreSQLFixture.withAmina(connections: 2) { database, address in
      let columns: @Sendable (any Transaction) throws -> Int = {
        try $0.row("SELECT * FROM person")?.columns.names.count ?? 0
      }
      let before = try await database.read(columns)
      _ = try PostgreSQLConnection.open(uri: address).script("ALTER TABLE person ADD COLUMN phone TEXT COLLATE \"C\"")
      let after = try await database.read(columns)
      #expect(after == before + 1)
    }
  }

  @Test("makes no more connections than it may")
  func bounded() async throws {
    try await PostgreSQLFixture.withAmina(connections: 3) { database, _ in
      let pids = try await withThrowingTaskGroup(of: Int64.self) { group in
        for _ in 0..<30 {
          group.addTask {
            try await database.read { transaction in
              _ = try transaction.rows("SELECT 1 AS slept FROM (SELECT pg_sleep(0.01)) AS sleep")
              return try PostgreSQLFixture.pid(transaction)
            }
          }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect((2...3).contains(pids.count))
    }
  }

  @Test("waits for a lock no longer than the address allows")
  func lockTimeout() async throws {
    try await PostgreSQLFixture.withAmina(options: "?options=-clock_timeout%3D50ms") { database, address in
      let other = try PostgreSQLConnection.open(uri: address)
      _ = try other.script("BEGIN; UPDATE person SET balance = 1")
      let error = await #expect(throws: StorageError.self) {
        try await database.write { try $0.execute("UPDATE person SET balance = 2") }
      }
      guard case .unavailable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      _ = try other.script("ROLLBACK")
    }
  }

  @Test("keeps to the schema that the address names")
  func searchPath() async throws {
    try await PostgreSQLFixture.withAmina { database, address in
      try await database.write { try $0.script("CREATE SCHEMA private") }
      let inside = try await Databases.open(address + "?options=-csearch_path%3Dprivate")
      let applied = try await Migrator(inside).migrate()
      let tables = try await inside.read {
        try $0.row("SELECT COUNT(*) AS tables FROM pg_tables WHERE schemaname = 'private'")?.integer("tables") ?? 0
      }
      #expect(tables > applied.count)
      await inside.close()
    }
  }

  @Test("forgets its oldest prepared statements when there are too many")
  func statementLimit() async throws {
    try await PostgreSQLFixture.withAmina { database, _ in
      let kept = try await database.read { transaction in
        for number in 0...PostgreSQLStatements.limit { _ = try transaction.rows("SELECT \(number) AS number") }
        return try transaction.row("SELECT COUNT(*) AS kept FROM pg_prepared_statements")?.integer("kept") ?? 0
      }
      #expect(kept < Int64(PostgreSQLStatements.limit))
    }
  }
}
