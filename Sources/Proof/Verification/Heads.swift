import Crypto
import Foundation
import Storage

/// The ends of all accounts' chains, as one figure: equal where two databases hold the same history.
package enum Heads {
  /// Hex SHA-256 over every account's number and the ends of its two chains, in the order of numbers.
  package static func digest(_ database: any Database) async throws -> String {
    try await database.read { transaction in
      var hash = SHA256()
      try transaction.forEach(
        "SELECT account_id, sequence, hash, commands, trail FROM account_head ORDER BY account_id", []
      ) { row in
        hash.update(data: Data("\(try row.integer("account_id")):\(try row.integer("sequence")):".utf8))
        hash.update(data: Data(try row.blob("hash")))
        hash.update(data: Data("\(try row.integer("commands")):".utf8))
        hash.update(data: Data(try row.optionalBlob("trail") ?? []))
        return true
      }
      return hash.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
  }
}
