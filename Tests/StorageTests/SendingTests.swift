import Storage
import StorageTesting
import Testing

@Suite("A statement that is sent and not waited for")
struct SendingTests {
  private struct Refusal: Error, Equatable {}

  private static func add(_ id: Int64, _ name: String, to transaction: any Transaction) throws {
    try transaction.send("INSERT INTO person (person_id, name) VALUES ($1, $2)", .integer(id), .text(name))
  }

  @Test("is done in its order with those that are waited for", arguments: TestEngine.allCases)
  func order(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let counts = try await database.write { transaction in
        // Many more than are under way at once.
        for id in 1...200 {
          try Self.add(Int64(id), "person \(id)", to: transaction)
          try transaction.send("UPDATE person SET name = $2 WHERE person_id = $1", .integer(id), .text("changed \(id)"))
        }
        let changed = try transaction.execute("UPDATE person SET name = $1 WHERE person_id <= $2", "few", 3)
        let rows = try transaction.rows("SELECT name FROM person WHERE name LIKE $1", "changed %")
        return [changed, rows.count]
      }
      #expect(counts == [3, 197])
      let people = try await Fixture.count(database)
      #expect(people == 200)
    }
  }

  @Test("is durable with its transaction though nothing came after it", arguments: TestEngine.allCases)
  func last(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { try Self.add(1, "amina", to: $0) }
      let people = try await Fixture.count(database)
      #expect(people == 1)
    }
  }

  @Test("dooms its transaction when it is refused, at the latest at the end", arguments: TestEngine.allCases)
  func refusedLast(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let error = await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          try Self.add(1, "amina", to: transaction)
          try? Self.add(1, "yann", to: transaction)
        }
      }
      guard case .constraint = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
      // Its connection serves the next one.
      try await database.write { try Self.add(1, "lea", to: $0) }
      let peopleThen = try await Fixture.count(database)
      #expect(peopleThen == 1)
    }
  }

  @Test("that was refused is not answered for by the next one", arguments: TestEngine.allCases)
  func refusedBefore(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: StorageError.self) {
        try await database.write { transaction in
          try? Self.add(1, "amina", to: transaction)
          try? Self.add(1, "yann", to: transaction)
          _ = try transaction.rows("SELECT name FROM person")
          Issue.record("a statement was run after one that was refused")
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }

  @Test("is undone by its savepoint alone", arguments: TestEngine.allCases)
  func savepoint(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try Self.add(1, "amina", to: transaction)
        let refused = Result {
          try transaction.savepoint {
            try Self.add(2, "yann", to: transaction)
            try Self.add(1, "double", to: transaction)
          }
        }
        #expect(throws: StorageError.self) { try refused.get() }
        let thrown = Result {
          try transaction.savepoint {
            try Self.add(3, "lea", to: transaction)
            throw Refusal()
          }
        }
        #expect(throws: Refusal()) { try thrown.get() }
        // A parameter that no engine takes, while another statement is under way.
        let malformed = Result {
          try transaction.savepoint {
            try Self.add(4, "noor", to: transaction)
            try Self.add(5, "no\0or", to: transaction)
          }
        }
        #expect(throws: StorageError.self) { try malformed.get() }
        try Self.add(6, "ines", to: transaction)
      }
      let names = try await database.read {
        try $0.rows("SELECT name FROM person ORDER BY person_id").map { try $0.text("name") }
      }
      #expect(names == ["amina", "ines"])
    }
  }

  @Test("goes with what the closure throws", arguments: TestEngine.allCases)
  func thrown(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: Refusal()) {
        try await database.write { transaction in
          try Self.add(1, "amina", to: transaction)
          throw Refusal()
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }
}
