import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Platform

@Suite("Verification")
struct VerifierTests {
  /// A change behind the ledger's back, and the kinds of fault that it must show.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let found: Set<String>

    init(_ name: String, _ sql: String, _ found: Set<String>) {
      testDescription = name
      self.sql = sql
      self.found = found
    }
  }

  static let tamperings = [
    Tampering(
      "a cent more in a posting", "UPDATE posting SET amount = amount + 1 WHERE book = 'granted'",
      ["hash", "balance"]),
    Tampering(
      "another day", "UPDATE ledger_entry SET effective = '2026-01-01' WHERE sequence = 1 AND account_id > 1", ["hash"]),
    Tampering(
      "another reason", "UPDATE ledger_entry SET reasons = '[]' WHERE sequence = 1 AND account_id > 1", ["reasons"]),
    Tampering(
      "a forged hash",
      "UPDATE ledger_entry SET hash = previous_hash WHERE sequence = 1 AND account_id > 1", ["hash"]),
    Tampering("more in a lot", "UPDATE lot SET available = available + 1", ["available"]),
    Tampering(
      "an older head", "UPDATE account_head SET sequence = sequence - 1 WHERE account_id > 1 AND sequence > 0", ["head"]
    ),
    Tampering("a lost posting", "DELETE FROM posting WHERE book = 'granted'", ["hash", "balance"]),
    Tampering(
      "a lost command", "DELETE FROM ledger_command WHERE command_id = 'credit:first'",
      ["orphan", "head"]),
    Tampering("another answer", "UPDATE ledger_command SET answer = 'no' WHERE account_id > 1", ["command"]),
    Tampering("a file set back", "UPDATE enrolment SET contract = 'requested'", ["history", "reservation"]),
    Tampering("a lost event", "DELETE FROM enrolment_event WHERE number = 2", ["history"]),
    Tampering(
      "half a transfer", "DELETE FROM posting WHERE account_id = 1 AND book LIKE 'transit:%'",
      ["transit", "hash", "balance"]),
  ]

  @Test("each change behind the ledger's back is found and named, and nothing else is", arguments: tamperings)
  func tampering(tampering: Tampering) async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let option = try village.option()
      let file = try await village.request(option)
      try await village.propose(file, option)
      try await village.holder(.accept, file)
      try await village.holder(.pay, file)
      #expect(try await village.faults() == [])
      try await test.installation.database.write { transaction in
        for row in try transaction.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
          try transaction.script("DROP TRIGGER \(try row.text("name"))")
        }
        try transaction.script("PRAGMA defer_foreign_keys = ON")
        #expect(try transaction.execute(tampering.sql) > 0)
      }
      #expect(Set(try await village.faults().map(\.code)) == tampering.found)
    }
  }

  @Test("what is final cannot be changed while the triggers stand")
  func final() async throws {
    try await TestInstallation.on(.memory) { test in
      _ = try await Village(test)
      for table in ["ledger_entry", "posting", "ledger_command"] {
        await #expect(throws: (any Error).self) {
          try await test.installation.database.write { try $0.execute("DELETE FROM \(table)") }
        }
      }
      #expect(try await Verifier(test.installation).run().faults == [])
    }
  }
}
