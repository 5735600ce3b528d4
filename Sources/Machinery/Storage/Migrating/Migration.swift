import Foundation
import Synchronization

/// One step of the schema: the file `NNNN-name.sql` of an engine's folder. It is never edited once it has been released.
package struct Migration: Hashable, Sendable {
  let number: Int
  let name: String
  /// Tells whether a file was edited after it had been applied; against accidents, not against attackers.
  package let hash: String
  let sql: String

  init(number: Int, name: String, sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
    hash = Self.checksum(sql)
  }

  /// `0002 ledger`, as messages show it.
  package var title: String { Self.title(number, name) }

  static func title(_ number: Int, _ name: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + " " + name
  }

  /// 64-bit FNV-1a, in hexadecimal.
  private static func checksum(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Migration {
  /// Where the rooms of this program keep theirs, each with a folder an engine; added once, before a database is opened.
  private static let rooms = Mutex<Set<URL>>([])

  package static func add(folders: [URL]) { rooms.withLock { $0.formUnion(folders) } }

  /// The migrations that this program brings for an engine, in order: the core's and those of its rooms.
  /// - Throws: ``StorageError/migration(_:)`` when two files share a number or a file is not named `NNNN-name.sql`.
  package static func all(for engine: Engine) throws -> [Migration] {
    let folders = [Bundle.module.bundleURL.appendingPathComponent("Migrations")] + rooms.withLock { Array($0) }
    return try ordered(folders.flatMap { try read($0.appendingPathComponent(engine.rawValue)) })
  }

  static func read(_ folder: URL) throws -> [Migration] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try ordered(
      files.filter { $0.pathExtension == "sql" }.map { file in
        let parts = file.deletingPathExtension().lastPathComponent.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 4, let number = Int(parts[0]), number > 0 else {
          throw StorageError.migration("\(file.lastPathComponent): a migration is named NNNN-name.sql")
        }
        return Migration(number: number, name: String(parts[1]), sql: try String(contentsOf: file, encoding: .utf8))
      })
  }

  static func ordered(_ migrations: [Migration]) throws -> [Migration] {
    let sorted = migrations.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.number == second.number {
      throw StorageError.migration("two migrations share a number: \(first.title) and \(second.title)")
    }
    return sorted
  }
}
