import Storage
import StorageTesting
import Testing

@Suite("A constraint that says no")
struct ConstraintTests {
  static let cases: [(sql: String, name: String?)] = [
    ("INSERT INTO person (person_id, name, balance) VALUES (9, 'x', -1)", "balance_never_negative"),
    ("INSERT INTO person (person_id, name) VALUES (1, 'x')", "person_pkey"),
    ("INSERT INTO person (person_id, name, email) VALUES (9, 'x', 'a@b.fr')", "person_email_key"),
    ("INSERT INTO person (person_id, name, height) VALUES (9, 'amina', 1.5)", "person_by_name"),
    ("INSERT INTO person (person_id, name) VALUES (9, NULL)", "person.name"),
    ("INSERT INTO note (person_id, note_id, words) VALUES (1, 1, 'again')", "note_pkey"),
  ]

  @Test("is named alike on every engine", arguments: TestEngine.allCases)
  func named(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try transaction.script(
          """
          INSERT INTO person (person_id, name, email, height) VALUES (1, 'amina', 'a@b.fr', 1.5);
          INSERT INTO note (person_id, note_id, words) VALUES (1, 1, 'hello');
          """)
      }
      for (sql, name) in Self.cases {
        let error = await #expect(throws: StorageError.self) { try await database.write { try $0.execute(sql) } }
        guard case .constraint(let found, let message) = error else {
          Issue.record("\(sql) gave \(String(describing: error))")
          continue
        }
        #expect(found == name)
        #expect(!message.isEmpty)
      }
    }
  }

  @Test(
    "about a foreign key is reported, also when a row is taken away from under another", arguments: TestEngine.allCases)
  func foreignKey(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { transaction in
        try Fixture.add(1, "amina", to: transaction)
        try transaction.execute("INSERT INTO note (person_id, note_id, words) VALUES (1, 1, 'hello')")
      }
      for sql in ["DELETE FROM person", "INSERT INTO note (person_id, note_id, words) VALUES (2, 1, 'x')"] {
        let error = await #expect(throws: StorageError.self) { try await database.write { try $0.execute(sql) } }
        guard case .constraint = error else {
          Issue.record("\(sql) gave \(String(describing: error))")
          continue
        }
      }
    }
  }

  @Test("is no matter of a statement that the engine does not understand", arguments: TestEngine.allCases)
  func nonsense(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      for sql in ["SELEC 1", "SELECT nothing FROM nowhere"] {
        let error = await #expect(throws: StorageError.self) { try await database.read { try $0.rows(sql) } }
        guard case .statement(let message) = error else {
          Issue.record("\(sql) gave \(String(describing: error))")
          continue
        }
        #expect(message.contains(sql))
      }
    }
  }
}
