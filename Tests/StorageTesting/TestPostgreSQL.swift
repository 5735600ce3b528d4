import Foundation
import Storage
import Synchronization

/// Databases of a private PostgreSQL cluster: each test has its own, copied from one that is migrated once.
enum TestPostgreSQL {
  static let address = ProcessInfo.processInfo.environment["ACQUIS_TEST_POSTGRES"]
  static let isRequired = ProcessInfo.processInfo.environment["ACQUIS_TEST_REQUIRE_POSTGRES"] == "1"

  private static let made = Atomic(0)
  /// Held while the template is looked for and made: test programs of several targets may run at once.
  private static let templateLock = "SELECT pg_advisory_lock(20260901)"

  static func withAddress<Result>(migrated: Bool, _ body: (String) async throws -> Result) async throws -> Result {
    guard let address else { throw StorageError.address("ACQUIS_TEST_POSTGRES is not set, but PostgreSQL is required") }
    return try await withDatabase(from: migrated ? try await migratedTemplate(address) : "template0", address, body)
  }

  /// A copy of a database of the same cluster; nobody may be connected to it.
  static func withCopy<Result>(of copied: String, _ body: (String) async throws -> Result) async throws -> Result {
    guard let name = URLComponents(string: copied)?.path.dropFirst() else {
      throw StorageError.address("no URI: \(copied)")
    }
    return try await withDatabase(from: String(name), copied, body)
  }

  private static func withDatabase<Result>(
    from template: String, _ address: String, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let number = made.add(1, ordering: .relaxed).newValue
    let name = "acquis_test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    try await PostgreSQLAdministration.run(
      ["DROP DATABASE IF EXISTS \(name) WITH (FORCE)", "CREATE DATABASE \(name) TEMPLATE \(template) ENCODING 'UTF8'"],
      at: address)
    do {
      let result = try await body(try uri(address, database: name))
      try await drop(name, address)
      return result
    } catch {
      // The test's own error says more than a database that stays behind.
      try? await drop(name, address)
      throw error
    }
  }

  private static func drop(_ name: String, _ address: String) async throws {
    try await PostgreSQLAdministration.run(["DROP DATABASE IF EXISTS \(name) WITH (FORCE)"], at: address)
  }

  /// Hundreds of tests begin at once: one of them makes the template, and the others wait for it.
  private static let template = Mutex<Task<String, any Error>?>(nil)

  /// The name of a database that holds the migrations of this program and that nobody is connected to.
  private static func migratedTemplate(_ address: String) async throws -> String {
    let making = template.withLock { made in
      let task = made ?? Task { try await makeTemplate(address) }
      made = task
      return task
    }
    return try await making.value
  }

  private static func makeTemplate(_ address: String) async throws -> String {
    let migrations = try Migration.all(for: .postgresql)
    let state = migrations.map(\.hash).reduce(into: Hash()) { $0.combine($1) }
    let name = "acquis_template_\(state.digits)"
    let found = "SELECT 1 AS found FROM pg_database WHERE datname = '\(name)'"
    if try await !PostgreSQLAdministration.run([found], at: address).isEmpty { return name }
    let building = "\(name)_\(ProcessInfo.processInfo.processIdentifier)_\(made.add(1, ordering: .relaxed).newValue)"
    try await PostgreSQLAdministration.run(
      ["CREATE DATABASE \(building) TEMPLATE template0 ENCODING 'UTF8'"], at: address)
    let database = try await Databases.open(try uri(address, database: building), connections: 1)
    do {
      try await Migrator(database).migrate()
      await database.close()
    } catch {
      await database.close()
      try? await drop(building, address)
      throw error
    }
    try await publish(building, as: name, at: address)
    return name
  }

  /// Several programs may have built one at once: the first gives its name, the others are dropped.
  private static func publish(_ building: String, as name: String, at address: String) async throws {
    try await PostgreSQLAdministration.run(
      [
        templateLock,
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = '\(name)') THEN
            ALTER DATABASE \(building) RENAME TO \(name);
          END IF;
        END $$
        """,
        "DROP DATABASE IF EXISTS \(building) WITH (FORCE)",
      ], at: address)
  }

  static func uri(_ address: String, database: String) throws -> String {
    guard var parts = URLComponents(string: address) else {
      throw StorageError.address("ACQUIS_TEST_POSTGRES is no URI: \(address)")
    }
    parts.path = "/" + database
    guard let uri = parts.string else { throw StorageError.address("ACQUIS_TEST_POSTGRES is no URI: \(address)") }
    return uri
  }

  /// The same digits in every run, which Swift's own hash does not give.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func combine(_ text: String) {
      for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var digits: String { String(value, radix: 16) }
  }
}
