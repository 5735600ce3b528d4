import GRDB
import GRDBSQLite

/// A statement from the connection's cache, bound and stepped through SQLite's own calls.
///
/// GRDB opens, pools and caches; its rows and arguments are left out because they cost more than the statement itself in
/// the yearly accrual (see docs/decisions/0020).
struct SQLitePrepared {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on database: GRDB.Database) throws {
    guard let connection = database.sqliteConnection else { throw StorageError.unavailable("the database is closed") }
    let cached = try database.cachedStatement(sql: sql)
    // A query inside its own `forEach` needs a statement of its own.
    let busy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
    statement = busy ? try database.makeStatement(sql: sql) : cached
    handle = statement.sqliteStatement
    self.connection = connection
  }

  /// Gives each place the parameter of its number: SQLite itself counts `$2, $1` by order of appearance.
  func bindByNumber(_ parameters: [Value]) throws {
    let places = sqlite3_bind_parameter_count(handle)
    guard Int(places) == parameters.count else {
      throw StorageError.statement("\(parameters.count) parameters for \(places) places: \(sql)")
    }
    for place in 1..<(places + 1) {
      guard let number = number(ofPlace: place), parameters.indices.contains(number - 1) else {
        throw StorageError.statement("parameters are written $1 to $\(parameters.count): \(sql)")
      }
      try bind(parameters[number - 1], at: place)
    }
  }

  private var sql: String { statement.sql }

  private func number(ofPlace place: Int32) -> Int? {
    guard var name = sqlite3_bind_parameter_name(handle, place), name[0] == UInt8(ascii: "$") else { return nil }
    var number = 0
    name += 1
    while name[0] != 0 {
      // SQLite's largest number of parameters has five digits.
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(UInt8(bitPattern: name[0])), number < 100_000 else {
        return nil
      }
      number = number * 10 + Int(name[0]) - Int(UInt8(ascii: "0"))
      name += 1
    }
    return number
  }

  private func bind(_ value: Value, at place: Int32) throws {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, place)
    case .integer(let value): code = sqlite3_bind_int64(handle, place, value)
    case .real(let value): code = sqlite3_bind_double(handle, place, value)
    case .text(let value): code = try bind(text: value, at: place)
    case .blob(let value):
      // An empty array has no address, and no address means NULL to SQLite.
      code =
        value.isEmpty
        ? sqlite3_bind_zeroblob(handle, place, 0)
        : sqlite3_bind_blob64(handle, place, value, UInt64(value.count), Self.copied)
    }
    guard code == SQLITE_OK else { throw SQLiteFailure.current(of: connection, code: code, sql: sql) }
  }

  private func bind(text: String, at place: Int32) throws -> Int32 {
    var text = text
    let code: Int32? = text.withUTF8 { bytes in
      // PostgreSQL cannot hold a NUL character, so that no engine may.
      guard !bytes.contains(0) else { return nil }
      return bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.isEmpty
          ? sqlite3_bind_text(handle, place, "", 0, Self.copied)
          : sqlite3_bind_text64(
            handle, place, characters.baseAddress, UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
    guard let code else { throw StorageError.statement("a text holds a NUL character: \(sql)") }
    return code
  }

  /// - Returns: whether there is a row to read.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw SQLiteFailure.current(of: connection, code: code, sql: sql)
    }
  }

  /// How many rows `run` wrote, those of triggers and cascades not counted.
  func changes(_ run: () throws -> Void) rethrows -> Int {
    let before = sqlite3_total_changes64(connection)
    try run()
    // The count of the last statement that wrote stays where a statement writes nothing.
    return sqlite3_total_changes64(connection) == before ? 0 : Int(sqlite3_changes64(connection))
  }

  func columns() -> Row.Columns {
    Row.Columns(statement.columnNames)
  }

  func values() -> [Value] {
    (0..<sqlite3_column_count(handle)).map(value)
  }

  private func value(at column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT: .text(sqlite3_column_text(handle, column).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      .blob(
        Array(
          UnsafeRawBufferPointer(
            start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))))
    default: .null
    }
  }

  /// Frees the statement's hold on the database and lets go of what was bound.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Tells SQLite to copy what it is given.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
