import Foundation

/// Tells from its first bytes whether a file can be a backup of an engine's, before anything is made from it.
enum BackupFile {
  private static let sqliteHeaderBytes = 100

  /// - Throws: ``StorageError/keeping(_:)`` where the file cannot be read, is no backup of this engine, or was cut short.
  static func check(_ path: String, _ engine: Engine) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw StorageError.keeping("\(path) cannot be read") }
    let (header, size): ([UInt8], UInt64)
    do {
      header = Array(try file.read(upToCount: sqliteHeaderBytes) ?? Data())
      size = try file.seekToEnd()
      try file.close()
    } catch {
      throw StorageError.keeping("\(path) cannot be read: \(error.localizedDescription)")
    }
    switch engine {
    case .sqlite: try checkSQLite(path, header, size)
    case .postgresql:
      guard header.starts(with: Array("PGDMP".utf8)) else {
        throw notABackup(path, "what `acquis backup` makes of a PostgreSQL database begins with PGDMP")
      }
    }
  }

  static func notABackup(_ path: String, _ why: String) -> StorageError {
    .keeping("\(path) is no backup of Acquis: \(why)")
  }

  /// The header says how many pages of what size there are (https://www.sqlite.org/fileformat2.html#the_database_header).
  private static func checkSQLite(_ path: String, _ header: [UInt8], _ size: UInt64) throws {
    guard header.count == sqliteHeaderBytes, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw notABackup(path, "what `acquis backup` makes of an SQLite database begins with “SQLite format 3”")
    }
    func number(_ places: Range<Int>) -> UInt64 { header[places].reduce(0) { $0 << 8 | UInt64($1) } }
    // The one size that 16 bits do not hold is written 1.
    let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
    let expected = number(28..<32) * pageSize
    guard size >= expected else {
      throw notABackup(path, "it was cut short, \(size) of \(expected) bytes are there")
    }
  }
}
