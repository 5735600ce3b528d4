import Foundation
import StorageTesting
import Testing

@testable import Storage

@Suite("Durability of PostgreSQL", .enabled(if: TestEngine.allCases.contains(.postgresql)))
struct DurabilityTests {
  private func commits(_ database: any Database) async throws -> Value? {
    try await database.read { try $0.row("SHOW synchronous_commit")?["synchronous_commit"] }
  }

  @Test("is not given up by what a database is set to; doctor's words name it")
  func database() async throws {
    try await TestEngine.postgresql.withAddress { address in
      try await PostgreSQLAdministration.run(
        [
          """
          DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$
          """
        ], at: address)
      let database = try await Databases.open(address)
      #expect(try await commits(database) == "on")
      let words = try await Durability.weaknesses(of: database)
      #expect(words.contains { $0.isMended && $0.words.hasPrefix("synchronous_commit is off for this database") })
      await database.close()
    }
  }

  @Test("is what the URI says where it says it", arguments: [("off", true), ("local", false), ("remote_write", false)])
  func uri(value: String, isWeak: Bool) async throws {
    try await TestEngine.postgresql.withAddress { address in
      let database = try await Databases.open("\(address)?options=-c%20synchronous_commit%3D\(value)")
      #expect(try await commits(database) == .text(value))
      let words = try await Durability.weaknesses(of: database)
      #expect(words.contains { !$0.isMended && $0.words.contains("by the URI's options") } == isWeak)
      await database.close()
    }
  }

  @Test("is weak on a server that need not reach the disk, and each reason is named once")
  func server() async throws {
    let cluster = try PrivateCluster()
    defer { cluster.remove() }
    try cluster.start()
    let database = try await Databases.open(cluster.address, connections: 1)
    let words = try await Durability.weaknesses(of: database).map(\.words)
    #expect(words == ["fsync is off: when the server's machine fails, the whole database may be lost"])
    await database.close()
  }

  @Test("of SQLite is its own")
  func sqlite() async throws {
    try await TestEngine.file.withDatabase(migrated: false) { database in
      let weaknesses = try await Durability.weaknesses(of: database)
      #expect(weaknesses.isEmpty)
    }
  }
}
