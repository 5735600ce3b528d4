import Storage
import StorageTesting
import Testing

@Suite("Streaming rows")
struct StreamingTests {
  struct Refusal: Error, Equatable {}

  private func withThousand<Result: Sendable>(
    _ engine: TestEngine, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try transaction.insert(
          into: "person", columns: ["person_id", "name"],
          rows: (1...1000).map { [.integer($0), .text("person \($0)")] })
        return try body(transaction)
      }
    }
  }

  @Test("gives every row once, whatever their number", arguments: TestEngine.allCases, [0, 1, 499, 500, 501, 1000])
  func complete(engine: TestEngine, count: Int) async throws {
    let seen = try await withThousand(engine) { transaction in
      var seen: [Int64] = []
      try transaction.forEach(
        "SELECT person_id FROM person WHERE person_id <= $1 ORDER BY person_id", [.integer(count)]
      ) {
        seen.append(try $0.integer("person_id"))
        return true
      }
      return seen
    }
    #expect(seen == (0..<Int64(count)).map { $0 + 1 })
  }

  @Test("stops when asked to, and the transaction goes on", arguments: TestEngine.allCases)
  func stops(engine: TestEngine) async throws {
    let (seen, count) = try await withThousand(engine) { transaction in
      var seen: [Int64] = []
      try transaction.forEach("SELECT person_id FROM person ORDER BY person_id", []) { row in
        seen.append(try row.integer("person_id"))
        return seen.count < 3
      }
      return (seen, try transaction.row("SELECT COUNT(*) AS people FROM person")?.integer("people"))
    }
    #expect(seen == [1, 2, 3])
    #expect(count == 1000)
  }

  @Test("lets an error of the closure out, and the transaction goes on", arguments: TestEngine.allCases)
  func throwsOut(engine: TestEngine) async throws {
    let count = try await withThousand(engine) { transaction in
      #expect(throws: Refusal()) {
        try transaction.forEach("SELECT name FROM person", []) { _ in throw Refusal() }
      }
      return try transaction.row("SELECT COUNT(*) AS people FROM person")?.integer("people")
    }
    #expect(count == 1000)
  }

  @Test("leaves the transaction free for other statements, even the same one", arguments: TestEngine.allCases)
  func nested(engine: TestEngine) async throws {
    let (pairs, notes) = try await withThousand(engine) { transaction in
      let sql = "SELECT person_id FROM person WHERE person_id <= $1 ORDER BY person_id"
      var pairs = 0
      try transaction.forEach(sql, [3]) { outer in
        let id = try outer.integer("person_id")
        try transaction.forEach(sql, [.integer(id)]) { _ in
          pairs += 1
          return true
        }
        try transaction.execute("INSERT INTO note (person_id, note_id, words) VALUES ($1, 1, 'x')", .integer(id))
        return true
      }
      return (pairs, try transaction.row("SELECT COUNT(*) AS notes FROM note")?.integer("notes"))
    }
    #expect(pairs == 6)
    #expect(notes == 3)
  }

  @Test("gives the rows of a statement that returns what it wrote", arguments: TestEngine.allCases)
  func returning(engine: TestEngine) async throws {
    let count = try await withThousand(engine) { transaction in
      var count = 0
      try transaction.forEach("UPDATE person SET balance = $1 WHERE person_id > 900 RETURNING person_id", [5]) { _ in
        count += 1
        return true
      }
      return count
    }
    #expect(count == 100)
  }
}
