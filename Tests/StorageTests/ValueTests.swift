import Storage
import StorageTesting
import Testing

@Suite("A value")
struct ValueTests {
  /// What a column of each kind must give back as it was given.
  static let kept: [(column: String, value: Value)] = [
    ("balance", .integer(Int64.max)), ("balance", 0),
    ("name", .text("")), ("name", .text("Zoé O’Brien\n\t\\N \\. \"x\", ; ' — شهادة 🎓")), ("name", .text("\\")),
    ("height", .real(1.75)), ("height", .real(-0.1)), ("height", .real(1e300)), ("height", .null),
    ("photo", .blob([])), ("photo", .blob(Array(0...255))), ("photo", .null),
  ]

  @Test("comes back from a bound insert and from a bulk insert as it was given", arguments: TestEngine.allCases)
  func roundTrips(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      for (column, value) in Self.kept {
        let found = try await database.write { transaction in
          try transaction.execute("DELETE FROM person")
          let columns = column == "name" ? ["person_id", "name", "email"] : ["person_id", "name", column]
          let values: [Value] = column == "name" ? [1, value, nil] : [1, "amina", value]
          try transaction.execute(
            "INSERT INTO person (\(columns.joined(separator: ", "))) VALUES ($1, $2, $3)", values)
          try transaction.insert(into: "person", columns: columns, rows: [[2, .text("bulk")] + values.dropFirst(2)])
          if column == "name" {
            try transaction.execute("DELETE FROM person WHERE person_id = 2")
            try transaction.insert(into: "note", columns: ["person_id", "note_id", "words"], rows: [[1, 1, value]])
          }
          let bulk =
            column == "name" ? "SELECT words AS name FROM note" : "SELECT \(column) FROM person WHERE person_id = 2"
          let found = [
            try transaction.row("SELECT \(column) FROM person WHERE person_id = 1")?[column],
            try transaction.row(bulk)?[column],
          ]
          try transaction.execute("DELETE FROM note")
          return found
        }
        #expect(found == [value, value], "\(column)")
      }
    }
  }

  @Test("of 64 bits keeps both extremes", arguments: TestEngine.allCases)
  func extremes(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let found = try await database.write { transaction in
        try Fixture.add(Int(Int64.min), "least", to: transaction)
        try Fixture.add(Int(Int64.max), "most", to: transaction)
        return try transaction.rows(
          "SELECT person_id FROM person WHERE person_id IN ($1, $2) ORDER BY person_id",
          .integer(Int64.max), .integer(Int64.min)
        ).map { try $0.integer("person_id") }
      }
      #expect(found == [Int64.min, Int64.max])
    }
  }

  @Test("of text is refused when it holds a NUL character", arguments: TestEngine.allCases)
  func refusesNUL(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      await #expect(throws: StorageError.self) { try await database.write { try Fixture.add(1, "a\0b", to: $0) } }
      await #expect(throws: StorageError.self) {
        try await database.write {
          try $0.insert(into: "person", columns: ["person_id", "name"], rows: [[1, "a\0b"]])
        }
      }
      let people = try await Fixture.count(database)
      #expect(people == 0)
    }
  }

  @Test("of a sum, a count, a mean or a comparison has the same kind on every engine", arguments: TestEngine.allCases)
  func computed(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let row = try await database.write { transaction in
        try Fixture.add(1, "amina", balance: 3, to: transaction)
        try Fixture.add(2, "yann", balance: 4, to: transaction)
        return try transaction.row(
          """
          SELECT SUM(balance) AS total, COUNT(*) AS people, AVG(balance) AS mean, MAX(balance) AS most,
            EXISTS (SELECT 1 FROM person) AS any_person, COALESCE(SUM(height), 0) AS height
          FROM person
          """)
      }
      #expect(try row?["total"] == .integer(7))
      #expect(try row?["people"] == .integer(2))
      #expect(try row?["mean"] == .real(3.5))
      #expect(try row?["most"] == .integer(4))
      #expect(try row?.flag("any_person") == true)
      #expect(try row?.real("height") == 0)
    }
  }

  @Test("of text is ordered by its bytes", arguments: TestEngine.allCases)
  func collation(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let names = try await database.write { transaction in
        for (id, name) in ["b", "É", "a", "B", "e"].enumerated() { try Fixture.add(id, name, to: transaction) }
        return try transaction.rows("SELECT name FROM person ORDER BY name").map { try $0.text("name") }
      }
      #expect(names == ["B", "a", "b", "e", "É"])
    }
  }

  @Test("may be null in any place of a statement that was prepared with something else", arguments: TestEngine.allCases)
  func nulls(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let emails = try await database.write { transaction in
        let sql = "INSERT INTO person (person_id, name, email, balance) VALUES ($1, $2, $3, COALESCE($4, 9))"
        try transaction.execute(sql, 1, "amina", "a@b.fr", 5)
        try transaction.execute(sql, 2, "yann", nil, nil)
        try transaction.execute(sql, 3, "lea", "l@b.fr", nil)
        try transaction.execute(sql, 4, "ines", nil, .integer(Int64.max))
        return try transaction.rows("SELECT email, balance FROM person ORDER BY person_id").map {
          [try $0["email"], try $0["balance"]]
        }
      }
      #expect(emails == [["a@b.fr", 5], [nil, 9], ["l@b.fr", 9], [nil, .integer(Int64.max)]])
    }
  }
}
