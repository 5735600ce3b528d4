import Foundation
import StorageTesting
import Testing

@testable import Storage

@Suite("Opening a database")
struct OpeningTests {
  @Test(
    "refuses an address that names none",
    arguments: [
      "", "acquis.db", "mysql://acquis@localhost/acquis", "sqlite:", "sqlite:///var/lib/acquis.db",
      "postgres://acquis@[::1/acquis", "postgres://localhost/acquis?no_such_option=1",
    ])
  func badAddress(address: String) async {
    let error = await #expect(throws: StorageError.self) { try await Databases.open(address) }
    guard case .address = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("never shows a password")
  func hidesPasswords() async {
    for address in ["postgresq://amina:secret@host/acquis", "postgres://amina:secret@host/acquis?no=1"] {
      let error = await #expect(throws: StorageError.self) { try await Databases.open(address) }
      #expect(!String(describing: error).contains("secret"))
    }
  }

  @Test(
    "says plainly that nothing is there",
    arguments: ["sqlite:/no/such/folder/acquis.db", "sqlite:/tmp", "postgres://acquis@127.0.0.1:1/acquis"]
  )
  func nothingThere(address: String) async {
    let error = await #expect(throws: StorageError.self) { try await Databases.open(address) }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("says plainly that a file is no database")
  func noDatabase() async throws {
    try await TestEngine.file.withAddress { address in
      let path = String(address.dropFirst("sqlite:".count))
      try String(repeating: "not a database ", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
      let error = await #expect(throws: StorageError.self) { try await Databases.open(address) }
      #expect(error == .unavailable("file is not a database"))
    }
  }

  @Test("of SQLite makes every commit durable: WAL and synchronous FULL on the writer, foreign keys everywhere")
  func durable() async throws {
    try await TestEngine.file.withDatabase(migrated: false) { database in
      let writer = try await database.write { transaction in
        [
          try transaction.row("PRAGMA journal_mode")?["journal_mode"],
          try transaction.row("PRAGMA synchronous")?["synchronous"],
          try transaction.row("PRAGMA foreign_keys")?["foreign_keys"],
        ]
      }
      #expect(writer == ["wal", 2, 1])
      let reader = try await database.read { try $0.row("PRAGMA foreign_keys")?["foreign_keys"] }
      #expect(reader == 1)
    }
  }

  @Test("of SQLite makes a file that only its owner reads")
  func privateFile() async throws {
    try await TestEngine.file.withAddress { address in
      let database = try await Databases.open(address)
      try await database.write { try $0.script("CREATE TABLE t (x INTEGER) STRICT") }
      let path = String(address.dropFirst("sqlite:".count))
      for file in [path, path + "-wal"] {
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
      }
      await database.close()
    }
  }

  @Test("finds again what was written before it was closed", arguments: [TestEngine.file, .postgresql])
  func reopened(engine: TestEngine) async throws {
    guard TestEngine.allCases.contains(engine) else { return }
    try await engine.withAddress { address in
      let first = try await Databases.open(address)
      try await first.write { transaction in
        try transaction.script(Fixture.ddl(transaction.engine))
        try Fixture.add(1, "amina", to: transaction)
      }
      await first.close()
      let second = try await Databases.open(address)
      let people = try await Fixture.count(second)
      await second.close()
      #expect(people == 1)
    }
  }

  @Test("is over once it is closed, and closing twice does no harm", arguments: TestEngine.allCases)
  func closed(engine: TestEngine) async throws {
    try await engine.withDatabase(migrated: false) { database in
      await database.close()
      await database.close()
      await #expect(throws: StorageError.unavailable("the database is closed")) {
        try await database.read { try $0.rows("SELECT 1") }
      }
      await #expect(throws: StorageError.unavailable("the database is closed")) {
        try await database.write { try $0.rows("SELECT 1") }
      }
    }
  }
}
