import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Platform

@Suite("Chaining what was done before commands were chained")
struct ChainingTests {
  private static let engines = TestEngine.allCases.filter { $0 != .memory }

  /// A database as it was right after the migration, with hashes of commands as they were made before.
  private static func earlier(
    _ engine: TestEngine, _ tampering: [String] = [], _ body: (any Database) async throws -> Void
  ) async throws {
    try await engine.withAddress(migrated: true) { address in
      let database = try await Databases.open(address)
      try await Migrator(database).migrate()
      try await Chaining(database).run()
      var life = try await RandomLife(database, seed: 21, holders: 6)
      try await life.live(steps: 150)
      let commands = try await database.read { transaction in
        try transaction.rows("SELECT * FROM ledger_command").map { (try CommandRecord($0), try $0.integer("number")) }
      }
      await database.close()
      let unchained = commands.map { record, number in
        // Some are older than the hash of a command, too.
        let hash = number % 3 == 0 ? nil : SecretBytes.sha256(record.unchainedBytes)
        return """
          UPDATE ledger_command SET number = NULL, hash = \(Value.optional(hash).literal)
          WHERE account_id = \(record.account) AND command_id = \(Value.text(record.id).literal)
          """
      }
      try await Tampering.run(
        unchained + [
          "UPDATE enrolment_event SET command_number = NULL, outcome = NULL, text_hash = NULL, hash = NULL",
          "UPDATE enrolment SET salt = NULL, facts_hash = NULL, events = NULL, event_hash = NULL",
          "UPDATE account_head SET trail = NULL",
          "INSERT INTO chaining (chaining_id, through_account) VALUES (1, 0)",
        ] + tampering, at: address)
      let again = try await Databases.open(address)
      try await body(again)
      await again.close()
    }
  }

  @Test("what was done is chained as it stands, and life goes on", arguments: engines)
  func whole(engine: TestEngine) async throws {
    try await Self.earlier(engine) { database in
      let installation = try TestInstallation(database).installation
      let account = try await Self.anAccount(database)
      await #expect(throws: LedgerError.unchained(account)) { try await Self.credit(account, installation) }
      #expect(try await Chaining(database).isUnfinished())
      #expect(try await Chaining(database).run() >= 8)
      #expect(try await !Chaining(database).isUnfinished())
      #expect(try await Chaining(database).run() == 0)
      #expect(try await Verifier(installation).run().faults == [])
      try await Self.credit(account, installation)
      try await DeadlineClock(installation).runAllDue()
      #expect(try await Verifier(installation).run().faults == [])
    }
  }

  @Test("an interrupted run is taken up where it stopped", arguments: engines)
  func interrupted(engine: TestEngine) async throws {
    try await Self.earlier(engine) { database in
      let accounts = try await database.read { transaction in
        try transaction.rows("SELECT account_id FROM account_head ORDER BY account_id").map {
          try $0.integer("account_id")
        }
      }
      let half = accounts[accounts.count / 2]
      try await database.write { transaction in
        for account in accounts.prefix(accounts.count / 2 + 1) {
          try AccountChaining(account: account, transaction: transaction).run()
        }
        try transaction.execute("UPDATE chaining SET through_account = $1", .integer(half))
      }
      let before = try await Self.trail(of: half, database)
      #expect(try await Chaining(database).run() == accounts.count - accounts.count / 2 - 1)
      #expect(try await Self.trail(of: half, database) == before)
      #expect(try await Verifier(try TestInstallation(database).installation).run().faults == [])
    }
  }

  @Test("a command that was tampered with before goes on being named", arguments: engines)
  func tampered(engine: TestEngine) async throws {
    try await Self.earlier(engine, ["UPDATE ledger_command SET answer = 'x' WHERE command_id = 'step 1'"]) { database in
      let named = try await database.read { transaction in
        try transaction.rows(
          "SELECT account_id FROM ledger_command WHERE command_id = 'step 1' AND hash IS NOT NULL"
        ).map { try $0.integer("account_id") }
      }
      try await Chaining(database).run()
      let faults = try await Verifier(try TestInstallation(database).installation).run().faults
      #expect(faults.map(\.account) == named)
      #expect(faults.allSatisfy { $0.code == "command" })
    }
  }

  private static func anAccount(_ database: any Database) async throws -> Int64 {
    try await database.read { transaction in
      try requireValue(transaction.row("SELECT MIN(account_id) AS account FROM enrolment")).integer("account")
    }
  }

  private static func trail(of account: Int64, _ database: any Database) async throws -> [UInt8]? {
    try await database.read {
      try $0.row("SELECT trail FROM account_head WHERE account_id = $1", .integer(account))?.optionalBlob("trail")
    }
  }

  private static func credit(_ account: Int64, _ installation: Installation) async throws {
    try await Credits(installation).give(
      Credits.Order(account: account, commandID: "after", words: "life goes on"), source: "corrective",
      amount: Amount(minor: 100, unit: RandomLife.euro))
  }
}
