import GRDB
import GRDBSQLite

extension SQLiteDatabase {
  /// Copies a database file as of one moment while others read and write it.
  ///
  /// - Parameter target: an empty file.
  /// - Throws: ``StorageError/keeping(_:)`` where the target cannot be written, a full disk among the reasons.
  static func backUp(_ source: String, to target: String) async throws {
    try await onItsOwnThread {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(lockWaitSeconds)
      let from = try SQLiteFailure.translated { try DatabaseQueue(path: source, configuration: configuration) }
      do {
        let to = try DatabaseQueue(path: target)
        // All pages in one step: in WAL mode this reads one moment and keeps nobody from writing.
        try from.backup(to: to)
        try to.close()
      } catch let error as DatabaseError {
        // The connection's own words may speak of the source, where nothing went wrong.
        let why = String(cString: sqlite3_errstr(error.resultCode.rawValue))
        throw StorageError.keeping(
          "\(target) could not be written (\(why)): is there room for a file as large as the database?")
      }
      try SQLiteFailure.translated { try from.close() }
    }
  }

  /// - Parameters:
  ///   - path: a copy of a backup that nobody else has open.
  ///   - original: the backup's own name, for messages.
  /// - Throws: ``StorageError/keeping(_:)`` where it is damaged or holds something else than Acquis.
  static func checkWhole(_ path: String, copiedFrom original: String) async throws {
    try await onItsOwnThread {
      do {
        let copy = try DatabaseQueue(path: path)
        let (isOurs, finding) = try copy.read { database in
          (
            try database.tableExists("migration"), try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
          )
        }
        try copy.close()
        guard isOurs else { throw BackupFile.notABackup(original, "it has no table of migrations") }
        guard finding == "ok" else { throw BackupFile.notABackup(original, finding ?? "it cannot be checked") }
      } catch let error as DatabaseError {
        throw BackupFile.notABackup(original, error.message ?? "it cannot be read")
      }
    }
  }
}
