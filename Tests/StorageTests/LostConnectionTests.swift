import StorageTesting
import Testing

@testable import Storage

@Suite("A connection to PostgreSQL", .enabled(if: TestEngine.allCases.contains(.postgresql)))
struct LostConnectionTests {
  @Test("that closed an idle connection is reached again by the next read or write")
  func idleConnectionLost() async throws {
    try await PostgreSQLFixture.withAmina(connections: 1) { database, address in
      for writes in [false, true] {
        let pid = try await database.read(PostgreSQLFixture.pid)
        try PostgreSQLFixture.kill(pid, at: address)
        let next =
          writes ? try await database.write(PostgreSQLFixture.pid) : try await database.read(PostgreSQLFixture.pid)
        #expect(next != pid)
      }
    }
  }

  @Test("that is lost in the middle of a transaction is reported as such; nothing was written")
  func lostInTransaction() async throws {
    try await PostgreSQLFixture.withAmina(connections: 1) { database, address in
      let error = await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          try transaction.execute("UPDATE person SET balance = 5")
          try PostgreSQLFixture.kill(try PostgreSQLFixture.pid(transaction), at: address)
          _ = try? transaction.savepoint { try transaction.execute("UPDATE person SET balance = 6") }
        }
      }
      guard case .unavailable(let message) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(message.hasPrefix("the connection to PostgreSQL was lost"))
      let balance = try await PostgreSQLFixture.balance(database)
      #expect(balance == 0)
    }
  }

  @Test("that is lost when COMMIT is sent leaves the outcome unknown, and the write is not run again")
  func lostAtCommit() async throws {
    try await PostgreSQLFixture.withAmina { database, address in
      let runs = Counter()
      let error = await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          runs.increase()
          try transaction.execute("UPDATE person SET balance = balance + 5")
          try PostgreSQLFixture.kill(try PostgreSQLFixture.pid(transaction), at: address)
        }
      }
      guard case .outcomeUnknown = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(runs.value == 1)
      let balance = try await PostgreSQLFixture.balance(database)
      #expect(balance == 0 || balance == 10)
    }
  }

  @Test("that waits for rows nobody sends is given up, and the next one serves", .timeLimit(.minutes(1)))
  func copySent() async throws {
    try await PostgreSQLFixture.withAmina(connections: 1) { database, _ in
      for copy in ["COPY person FROM STDIN", "COPY person TO STDOUT"] {
        await #expect(throws: StorageError.self) {
          try await database.write { transaction in
            try transaction.execute("UPDATE person SET balance = 5")
            try transaction.send(copy)
          }
        }
        // Rows that came are as good as a COMMIT that came; what waits for rows never got so far.
        let balance = try await PostgreSQLFixture.balance(database)
        #expect(balance == 0 || copy.hasSuffix("STDOUT"))
      }
    }
  }
}
