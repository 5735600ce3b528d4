import Foundation
import Storage

extension TestEngine {
  /// Gives `body` the address of a copy of a database that nobody has open now, and throws the copy away afterwards.
  package func withCopy<Result>(of address: String, _ body: (String) async throws -> Result) async throws -> Result {
    switch self {
    case .memory: throw StorageError.address("a database in memory cannot be copied")
    case .file:
      try await withAddress { copy in
        // What was written last may still stand in the log beside the file.
        for part in ["", "-wal"] where FileManager.default.fileExists(atPath: Self.path(address) + part) {
          try FileManager.default.copyItem(atPath: Self.path(address) + part, toPath: Self.path(copy) + part)
        }
        return try await body(copy)
      }
    case .postgresql: try await TestPostgreSQL.withCopy(of: address, body)
    }
  }

  /// The file of an SQLite address.
  package static func path(_ address: String) -> String { String(address.dropFirst("sqlite:".count)) }
}
