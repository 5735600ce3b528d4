import GRDB
import GRDBSQLite

/// SQLite's result codes as ``StorageError``.
enum SQLiteFailure {
  /// Runs `body` and turns GRDB's errors into ours; other errors pass.
  static func translated<Result>(on connection: GRDB.Database? = nil, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw make(
        code: error.extendedResultCode.rawValue, message: error.message ?? "unknown", sql: error.sql,
        on: connection?.sqliteConnection)
    }
  }

  /// What the connection says about the call that has just failed.
  static func current(of connection: OpaquePointer, code: Int32, sql: String) -> StorageError {
    let extended = sqlite3_extended_errcode(connection)
    // A misuse leaves the words of an earlier error in place.
    let known = extended & 0xFF == code & 0xFF
    return make(
      code: known ? extended : code,
      message: String(cString: known ? sqlite3_errmsg(connection) : sqlite3_errstr(code)), sql: sql, on: connection)
  }

  private static func make(code: Int32, message: String, sql: String?, on connection: OpaquePointer?) -> StorageError {
    switch code & 0xFF {
    case SQLITE_CONSTRAINT:
      .constraint(name: SQLiteConstraintName.find(in: message, code: code, on: connection), message: message)
    case SQLITE_BUSY, SQLITE_LOCKED:
      .unavailable("another process kept the database locked for too long; try again (\(message))")
    case SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_NOMEM, SQLITE_INTERRUPT,
      SQLITE_PERM:
      .unavailable(message)
    default:
      .statement(sql.map { "\(message): \($0)" } ?? message)
    }
  }
}
