import Foundation
import GRDB
import Storage

/// Changes a database behind its own back, as somebody could who holds its file or is its superuser: no trigger and no
/// foreign key stands in the way.
package enum Tampering {
  /// - Parameter statements: one text for both engines; bytes are written `x'…'`.
  package static func run(_ statements: [String], at address: String) async throws {
    if address.hasPrefix("sqlite:") {
      try onFile(statements, TestEngine.path(address))
    } else {
      try await onServer(statements, address)
    }
  }

  private static func onFile(_ statements: [String], _ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    // The copy is thrown away: it need not reach the disk.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(name)")
      }
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
  }

  private static func onServer(_ statements: [String], _ address: String) async throws {
    let bytes = /x'([0-9a-f]*)'/
    let own = statements.map { $0.replacing(bytes) { "'\\x\($0.1)'::bytea" } }
    try await PostgreSQLAdministration.run(
      ["BEGIN", "SET LOCAL session_replication_role = replica"] + own + ["COMMIT"], at: address)
  }
}
