import Storage
import StorageTesting

/// A small schema that shows each kind of column and constraint: people and their notes.
enum Fixture {
  /// Runs `body` on a fresh database that holds the two tables.
  static func withPeople<Result>(
    _ engine: TestEngine, _ body: (any Database) async throws -> Result
  ) async throws -> Result {
    try await engine.withDatabase(migrated: false) { database in
      try await database.write { try $0.script(ddl($0.engine)) }
      return try await body(database)
    }
  }

  static func ddl(_ engine: Engine) -> String {
    let strict = engine == .sqlite ? " STRICT" : ""
    let (whole, real, bytes, text) =
      switch engine {
      case .sqlite: ("INTEGER", "REAL", "BLOB", "TEXT")
      case .postgresql: ("BIGINT", "DOUBLE PRECISION", "BYTEA", "TEXT COLLATE \"C\"")
      }
    return """
      CREATE TABLE person (
        person_id \(whole) NOT NULL PRIMARY KEY,
        name \(text) NOT NULL,
        email \(text) UNIQUE,
        balance \(whole) NOT NULL DEFAULT 0 CONSTRAINT balance_never_negative CHECK (balance >= 0),
        height \(real),
        photo \(bytes)
      )\(strict);
      CREATE UNIQUE INDEX person_by_name ON person (name, height);
      CREATE TABLE note (
        person_id \(whole) NOT NULL REFERENCES person,
        note_id \(whole) NOT NULL,
        words \(text) NOT NULL,
        PRIMARY KEY (person_id, note_id)
      )\(strict);
      """
  }

  static func add(_ id: Int, _ name: String, balance: Int = 0, to transaction: any Transaction) throws {
    try transaction.execute(
      "INSERT INTO person (person_id, name, balance) VALUES ($1, $2, $3)", .integer(id), .text(name),
      .integer(balance))
  }

  static func count(_ database: any Database) async throws -> Int64? {
    try await database.read { try $0.row("SELECT COUNT(*) AS people FROM person")?.integer("people") }
  }
}
