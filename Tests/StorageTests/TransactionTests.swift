import Storage
import StorageTesting
import Testing

@Suite("A transaction")
struct TransactionTests {
  struct Refusal: Error, Equatable {}

  @Test("binds each parameter by its number, not by its place", arguments: TestEngine.allCases)
  func bindsByNumber(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      let row = try await database.read {
        try $0.row("SELECT CAST($2 AS BIGINT) AS a, CAST($1 AS BIGINT) AS b, CAST($2 AS BIGINT) AS c", 1, 2)
      }
      #expect(try row?.integer("a") == 2)
      #expect(try row?.integer("b") == 1)
      #expect(try row?.integer("c") == 2)
    }
  }

  @Test("refuses too few or too many parameters", arguments: TestEngine.allCases)
  func countsParameters(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      for parameters: [Value] in [[], [1], [1, 2, 3]] {
        await #expect(throws: StorageError.self) {
          try await database.read { try $0.rows("SELECT CAST($2 AS BIGINT) AS a, CAST($1 AS BIGINT) AS b", parameters) }
        }
      }
    }
  }

  @Test("keeps nothing of a closure that throws", arguments: TestEngine.allCases)
  func rollsBack(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: Refusal()) {
        try await database.write { transaction in
          try Fixture.add(1, "amina", to: transaction)
          throw Refusal()
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }

  @Test("is doomed by a failed statement, even when the closure swallows the error", arguments: TestEngine.allCases)
  func isDoomedByFailure(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          try Fixture.add(1, "amina", to: transaction)
          try? Fixture.add(1, "yann", to: transaction)
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }

  @Test("goes on after a failure inside a savepoint, without what the savepoint wrote", arguments: TestEngine.allCases)
  func savepoint(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try Fixture.add(1, "amina", to: transaction)
        try? transaction.savepoint {
          try Fixture.add(2, "yann", to: transaction)
          try transaction.savepoint { try Fixture.add(1, "double", to: transaction) }
        }
        try transaction.savepoint { try Fixture.add(3, "lea", to: transaction) }
      }
      let names = try await database.read {
        try $0.rows("SELECT name FROM person ORDER BY person_id").map { try $0.text("name") }
      }
      #expect(names == ["amina", "lea"])
    }
  }

  @Test("goes on after a refusal, without what the attempt wrote", arguments: TestEngine.allCases)
  func attempt(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try Fixture.add(1, "amina", to: transaction)
        // Twice: the second time the statements of the savepoint are prepared.
        for _ in 1...2 {
          let refused = Result {
            try transaction.attempt {
              try transaction.send("INSERT INTO person (person_id, name) VALUES ($1, $2)", 2, "yann")
              try transaction.attempt { try Fixture.add(3, "lea", to: transaction) }
              throw Refusal()
            }
          }
          #expect(throws: Refusal()) { try refused.get() }
          #expect(try transaction.rows("SELECT name FROM person").count == 1)
        }
        try transaction.attempt {
          try Fixture.add(4, "noor", to: transaction)
          try? transaction.attempt {
            try Fixture.add(5, "ines", to: transaction)
            throw Refusal()
          }
        }
      }
      let names = try await database.read {
        try $0.rows("SELECT name FROM person ORDER BY person_id").map { try $0.text("name") }
      }
      #expect(names == ["amina", "noor"])
    }
  }

  @Test(
    "is doomed by a statement that failed in an attempt, waited for or sent", arguments: TestEngine.allCases,
    [true, false])
  func failedAttempt(engine: TestEngine, waits: Bool) async throws {
    try await Fixture.withPeople(engine) { database in
      @Sendable func fail(_ transaction: any Transaction) throws {
        try transaction.attempt {
          try Fixture.add(1, "amina", to: transaction)
          if waits {
            try Fixture.add(1, "double", to: transaction)
          } else {
            try transaction.send("INSERT INTO person (person_id, name) VALUES ($1, $2)", 1, "double")
          }
        }
      }
      await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          try? fail(transaction)
          try? transaction.send("INSERT INTO person (person_id, name) VALUES ($1, $2)", 2, "yann")
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
      // The savepoint around it takes it back.
      try await database.write { transaction in
        try? transaction.savepoint { try fail(transaction) }
        try Fixture.add(3, "lea", to: transaction)
      }
      let peopleThen = try await Fixture.count(database)
      #expect(peopleThen == 1)
    }
  }

  @Test("counts the rows that a statement wrote", arguments: TestEngine.allCases)
  func countsRows(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        for id in 1...3 { try Fixture.add(id, "person \(id)", to: transaction) }
        #expect(try transaction.execute("UPDATE person SET balance = 5 WHERE person_id >= $1", 2) == 2)
        #expect(try transaction.execute("DELETE FROM person WHERE person_id = $1", 9) == 0)
        #expect(try transaction.execute("SELECT name FROM person") == 0)
        let added = "INSERT INTO person (person_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING"
        #expect(try transaction.execute(added, 3, "again") == 0)
      }
    }
  }

  @Test("returns the rows of a RETURNING clause", arguments: TestEngine.allCases)
  func returning(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let balance = try await database.write { transaction in
        try Fixture.add(1, "amina", balance: 7, to: transaction)
        return try transaction.row(
          "UPDATE person SET balance = balance + $2 WHERE person_id = $1 RETURNING balance", 1, 5)?.integer("balance")
      }
      #expect(balance == 12)
    }
  }

  @Test("cannot write inside read", arguments: TestEngine.allCases)
  func readOnly(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: StorageError.self) {
        try await database.read { try Fixture.add(1, "amina", to: $0) }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }

  @Test("is over when its closure has returned", arguments: TestEngine.allCases)
  func over(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      nonisolated(unsafe) var kept: (any Transaction)?
      try await database.read { kept = $0 }
      #expect(throws: StorageError.self) { try kept?.rows("SELECT 1 AS one") }
    }
  }

  @Test("gives empty results and columns that do not exist plainly", arguments: TestEngine.allCases)
  func shapes(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        #expect(try transaction.row("SELECT name FROM person") == nil)
        try Fixture.add(1, "amina", to: transaction)
        let row = try #require(try transaction.row("SELECT name, email FROM person"))
        #expect(throws: StorageError.shape("no column age among name, email")) { try row.integer("age") }
        #expect(throws: StorageError.self) { try row.integer("name") }
        #expect(try row.optionalText("email") == nil)
      }
    }
  }
}
