import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Proof

@Suite("Verification")
struct VerifierTests {
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

  @Test("an account with thousands of entries is read in pieces, and every piece is looked at", arguments: engines)
  func manyEntries(engine: TestEngine) async throws {
    try await engine.withAddress(migrated: true) { address in
      let account = try await Self.busyAccount(at: address, entries: 2_600)
      try await Tampering.run(
        [
          "UPDATE posting SET amount = amount - 1 WHERE account_id = \(account) AND sequence = 1000 AND place = 1",
          "UPDATE ledger_entry SET recorded_at = 0 WHERE account_id = \(account) AND sequence = 1001",
          "DELETE FROM posting WHERE account_id = \(account) AND sequence = 2001",
          "DELETE FROM ledger_entry WHERE account_id = \(account) AND sequence = 2001",
          "DELETE FROM ledger_entry WHERE account_id = \(account) AND sequence = 2600",
        ], at: address)
      let found = try await Self.report(at: address, readers: 2).faults.map { "\($0.sequence ?? 0) \($0.code)" }
      #expect(
        found == [
          "1000 balance", "1000 hash", "1001 hash", "2001 sequence", "2600 orphan", "0 head", "0 available",
        ])
    }
  }

  @Test("the same faults in the same order, however many read at once", arguments: engines)
  func order(engine: TestEngine) async throws {
    try await engine.withAddress(migrated: true) { address in
      let database = try await Databases.open(address)
      try await Migrator(database).migrate()
      var life = try await RandomLife(database, seed: 1, holders: 9)
      try await life.live(steps: 120)
      await database.close()
      try await Tampering.run(["UPDATE ledger_entry SET reasons = '[{}]' WHERE sequence IN (1, 3)"], at: address)
      let alone = try await Self.report(at: address, readers: 1)
      #expect(alone.faults.count >= 10)
      for readers in [2, 5] {
        let together = try await Self.report(at: address, readers: readers)
        #expect(together.faults == alone.faults)
        #expect(together.postings == alone.postings)
      }
    }
  }

  private static let engines = TestEngine.allCases.filter { $0 != .memory }

  /// An account whose one lot got a cent after the other.
  private static func busyAccount(at address: String, entries: Int) async throws -> Int64 {
    let database = try await Databases.open(address)
    try await Migrator(database).migrate()
    let village = try await Village(try TestInstallation(database), rights: 1)
    let account = village.amina.account
    let installation = village.test.installation
    try await database.write { transaction in
      let lot = try transaction.row("SELECT lot_id FROM lot")?.integer("lot_id") ?? 0
      let command = AccountLedger.Command(
        account: account, id: "many", intent: "", effective: try requireValue(Day("2026-09-01")),
        recordedAt: installation.clocks.machine(), schemeHash: installation.scheme.contentHash)
      let cent = Amount(minor: 1, unit: Village.euro)
      _ = try AccountLedger.perform(command, in: transaction) { ledger in
        for _ in 1..<entries {
          try ledger.append(EntryDraft(.corrected, [Posting(.lot(lot), cent), Posting(.granted, -cent)]))
        }
        return Done.done
      }
    }
    await database.close()
    return account
  }

  private static func report(at address: String, readers: Int) async throws -> VerificationReport {
    let database = try await Databases.open(address)
    let report = try await Verifier(try TestInstallation(database).installation, readers: readers).run()
    await database.close()
    return report
  }
}
