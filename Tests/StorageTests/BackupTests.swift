import Foundation
import StorageTesting
import Testing

@testable import Storage

@Suite("A backup in one file, and what is restored from it")
struct BackupTests {
  private static let engines = TestEngine.allCases.filter { $0 != .memory }

  /// Gives `body` the address of a migrated database that nobody has open, and a folder of its own.
  private func with(
    _ engine: TestEngine, _ body: (_ address: String, _ folder: String) async throws -> Void
  ) async throws {
    let folder = NSTemporaryDirectory() + "acquis-backup-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await engine.withAddress(migrated: true) { address in
      let database = try await Databases.open(address)
      try await Migrator(database).migrate()
      await database.close()
      try await body(address, folder)
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func refusal(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "nothing was refused"
    } catch StorageError.keeping(let words) {
      return words
    } catch {
      return "another error: \(error)"
    }
  }

  @Test("are their owner's alone, whatever the mask says", arguments: engines)
  func modes(engine: TestEngine) async throws {
    try await with(engine) { address, folder in
      try await Backup.make(of: address, at: "\(folder)/kept")
      var files = ["kept"]
      if engine == .file {
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/kept")
        try await Backup.restore("\(folder)/kept", to: "sqlite:\(folder)/restored")
        files = ["restored"]
      }
      for name in files {
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(name)")
      }
      #expect(try names(folder).allSatisfy { !$0.contains("partial") })
    }
  }

  @Test(
    "is not restored where another database's log would be played back into it",
    arguments: ["-wal", "-shm", "-journal"])
  func leftOver(companion: String) async throws {
    try await with(.file) { address, folder in
      try await Backup.make(of: address, at: "\(folder)/kept")
      let left = "\(folder)/acquis.sqlite\(companion)"
      try Data([1]).write(to: URL(fileURLWithPath: left))
      let words = await refusal { try await Backup.restore("\(folder)/kept", to: "sqlite:\(folder)/acquis.sqlite") }
      #expect(words.contains(left) && words.contains("Move it"))
      #expect(try names(folder) == ["acquis.sqlite\(companion)", "kept"])
    }
  }

  @Test("makes nothing where it is cut short, damaged, or something else")
  func noBackup() async throws {
    try await with(.file) { address, folder in
      let kept = "\(folder)/kept"
      try await Backup.make(of: address, at: kept)
      let whole = try Data(contentsOf: URL(fileURLWithPath: kept))
      var damaged = whole
      damaged.replaceSubrange(4096..<8192, with: Data(repeating: 0xA5, count: 4096))
      let foreign = try await SQLiteDatabase.open(path: "\(folder)/foreign", log: .init(label: "test"))
      try await foreign.write { try $0.script("CREATE TABLE recipe (words TEXT) STRICT") }
      await foreign.close()
      let cases = [
        ("cut", whole.prefix(whole.count - 4096)), ("damaged", damaged), ("text", Data("no database".utf8)),
        ("dump", Data("PGDMP".utf8)), ("foreign", try Data(contentsOf: URL(fileURLWithPath: "\(folder)/foreign"))),
      ]
      for (name, bytes) in cases {
        try bytes.write(to: URL(fileURLWithPath: kept))
        let words = await refusal { try await Backup.restore(kept, to: "sqlite:\(folder)/target") }
        #expect(words.hasPrefix("\(kept) is no backup of Acquis"), "\(name): \(words)")
      }
      #expect(try names(folder) == ["foreign", "kept"])
    }
  }

  @Test("replaces what a restore that was killed left beside the name")
  func killed() async throws {
    try await with(.file) { address, folder in
      try await Backup.make(of: address, at: "\(folder)/kept")
      for name in ["target.partial", "target.partial-journal"] {
        try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      try await Backup.restore("\(folder)/kept", to: "sqlite:\(folder)/target")
      #expect(try names(folder) == ["kept", "target"])
      let restored = try await Databases.open("sqlite:\(folder)/target")
      let pending = try await Migrator(restored).pending()
      #expect(pending.isEmpty)
      await restored.close()
    }
  }

  @Test("leaves nothing behind where it cannot be made", arguments: engines)
  func cannotBeMade(engine: TestEngine) async throws {
    try await with(engine) { address, folder in
      let missing = engine == .file ? "sqlite:\(folder)/none" : address + "_missing"
      await #expect(throws: StorageError.self) { try await Backup.make(of: missing, at: "\(folder)/kept") }
      let left = try names(folder)
      #expect(left == [])
    }
  }

  @Test(
    "of PostgreSQL restores where the application's role does not exist, and never over tables",
    .enabled(if: TestEngine.allCases.contains(.postgresql)))
  func role() async throws {
    let role = "acquis_backup_role_\(ProcessInfo.processInfo.processIdentifier)"
    try await with(.postgresql) { address, folder in
      let database = try await Databases.open(address)
      try await database.write { try $0.script("CREATE ROLE \(role)") }
      try await Migrator(database).grant(to: role, immutableTables: ["posting"])
      try await Backup.make(of: address, at: "\(folder)/kept")
      try await database.write { try $0.script("DROP OWNED BY \(role); DROP ROLE \(role)") }
      await database.close()
      try await TestEngine.postgresql.withAddress { other in
        try await Backup.restore("\(folder)/kept", to: other)
        let words = await refusal { try await Backup.restore("\(folder)/kept", to: other) }
        #expect(words.contains("has tables already"))
        let restored = try await Databases.open(other)
        let pending = try await Migrator(restored).pending()
        #expect(pending.isEmpty)
        await restored.close()
      }
    }
  }

  @Test("says what its program said first")
  func reason() {
    let words = """
      pg_restore: while PROCESSING TOC:
      pg_restore: error: could not execute query: ERROR:  role "acquis_app" does not exist
      Command was: GRANT SELECT ON TABLE account TO acquis_app;
      pg_restore: warning: errors ignored on restore: 1
      """
    #expect(Program.reason(in: words).contains("role \"acquis_app\" does not exist"))
    #expect(Program.reason(in: "env: 'pg_dump': No such file or directory\n").contains("No such file"))
  }
}
