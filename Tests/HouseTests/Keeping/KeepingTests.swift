import Foundation
import HouseTesting
import LearningAccount
import SchemeFiles
import Storage
import StorageTesting
import Testing

@testable import Credits
@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Proof

@Suite("Keeping: backups, restoring, moving between engines")
struct KeepingTests {
  /// The same installation on another database.
  private func installation(like test: TestInstallation, on database: any Database) -> Installation {
    let first = test.installation
    return Installation(
      database: database, schemes: first.schemes, clocks: first.clocks, keys: first.keys, signIns: first.signIns,
      log: first.log)
  }

  /// A file that ends late, a credit corrected after it was spent, and one that expires.
  private func live(_ village: Village) async throws {
    let file = try await village.accepted()
    try village.test.go(to: "2026-10-02")
    try await village.holder(.cancel, file)
    let credits = Credits(village.test.installation)
    let account = village.amina.account
    try await credits.correct(
      Credits.Order(account: account, commandID: "fix", words: "w"), entry: 1,
      to: Amount(minor: 100_000, unit: Village.euro))
  }

  @Test(
    "everything moves to the other engine with every hash as it was",
    arguments: TestEngine.allCases, TestEngine.allCases.filter { $0 != .memory })
  func moving(from: TestEngine, to: TestEngine) async throws {
    try await TestInstallation.on(from) { test in
      let village = try await Village(test)
      try await live(village)
      try await to.withDatabase(migrated: true) { target in
        let copied = try await DatabaseCopy(from: test.installation.database, to: target).run()
        #expect(copied.contains { $0.table == "posting" && $0.rows > 10 })
        let before = try await Heads.digest(test.installation.database)
        #expect(try await Heads.digest(target) == before)
        let moved = installation(like: test, on: target)
        let report = try await Verifier(moved).run()
        #expect(report.faults == [])
        #expect(report.entries == (try await Verifier(test.installation).run().entries))
        // And life goes on there.
        try await Credits(moved).give(
          Credits.Order(account: village.amina.account, commandID: "later", words: "w"), source: "agreement",
          amount: Amount(minor: 100, unit: Village.euro))
        #expect(try await Verifier(moved).run().faults == [])
        await #expect(throws: StorageError.self) {
          try await DatabaseCopy(from: test.installation.database, to: target).run()
        }
      }
    }
  }

  @Test("a copy whose task is cancelled is not taken for a whole one, and its reader goes away")
  func cancelledMove() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      try await live(village)
      try await TestEngine.file.withDatabase(migrated: true) { target in
        let copy = DatabaseCopy(from: test.installation.database, to: target)
        let moving = Task { try await copy.run { _ in withUnsafeCurrentTask { $0?.cancel() } } }
        await #expect(throws: CancellationError.self) { try await moving.value }
        // In memory there is one connection, which the reader would keep.
        try await village.credit(euros: 1, id: "afterwards")
      }
    }
  }

  @Test(
    "a target in which only migrating was done is filled, on PostgreSQL, where it can be cleared",
    arguments: TestEngine.allCases)
  func migratedTarget(to: TestEngine) async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      try await to.withDatabase(migrated: true) { target in
        let there = installation(like: test, on: target)
        try await OperatorAccount(there).open()
        _ = try await Schemes(target).load(
          try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf"), by: "test", correct: true)
        let copy = DatabaseCopy(from: test.installation.database, to: target)
        guard to == .postgresql else {
          await #expect(throws: StorageError.self) { try await copy.run() }
          return
        }
        _ = try await copy.run()
        #expect(try await Heads.digest(target) == (try await Heads.digest(test.installation.database)))
        let found = try await target.read {
          try HolderAccess.find(account: village.amina.account, by: OperatorAccess(commandLine: "test"), in: $0)
        }
        #expect(found.account == village.amina.account)
      }
    }
  }

  @Test(
    "a backup made under load is one moment of it, and restores whole",
    arguments: TestEngine.allCases.filter { $0 != .memory })
  func backup(engine: TestEngine) async throws {
    try await engine.withAddress(migrated: true) { address in
      let database = try await Databases.open(address)
      try await Migrator(database).migrate()
      try await TestInstallation.on(.memory) { test in
        let here = installation(like: test, on: database)
        try await OperatorAccount(here).open()
        let village = try await Village(TestInstallation(on: here, like: test))
        let writing = Task {
          var done = 0
          while !Task.isCancelled {
            try await village.credit(euros: 1, id: "during \(done)")
            done += 1
          }
        }
        let file = NSTemporaryDirectory() + "acquis-backup-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try await Backup.make(of: address, at: file)
        writing.cancel()
        _ = await writing.result
        #expect(FileManager.default.fileExists(atPath: file))
        await #expect(throws: StorageError.self) { try await Backup.make(of: address, at: file) }
        try await engine.withAddress(migrated: false) { other in
          try await Backup.restore(file, to: other)
          let restored = try await Databases.open(other)
          let report = try await Verifier(installation(like: test, on: restored)).run()
          #expect(report.faults == [])
          #expect(report.entries >= 1)
          await restored.close()
        }
      }
      await database.close()
    }
  }
}
