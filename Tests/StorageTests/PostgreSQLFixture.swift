import StorageTesting

@testable import Storage

/// What tests of PostgreSQL alone share.
enum PostgreSQLFixture {
  /// Runs `body` on a fresh database with two people, and with its address.
  static func withAmina(
    options: String = "", connections: Int = 16, _ body: (any Database, String) async throws -> Void
  ) async throws {
    try await TestEngine.postgresql.withAddress { address in
      let first = try await Databases.open(address, connections: 1)
      try await first.write { transaction in
        try transaction.script(Fixture.ddl(.postgresql))
        for (id, name) in ["amina", "yann"].enumerated() { try Fixture.add(id + 1, name, to: transaction) }
      }
      await first.close()
      let database = try await Databases.open(address + options, connections: connections)
      try await body(database, address)
      await database.close()
    }
  }

  static func kill(_ pid: Int64, at address: String) throws {
    _ = try PostgreSQLConnection.open(uri: address).run(
      "SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)", [.integer(pid)])
  }

  static func pid(_ transaction: any Transaction) throws -> Int64 {
    try transaction.row("SELECT pg_backend_pid() AS pid")?.integer("pid") ?? 0
  }

  static func balance(_ database: any Database) async throws -> Int64? {
    try await database.read { try $0.row("SELECT SUM(balance) AS total FROM person")?.integer("total") }
  }
}
