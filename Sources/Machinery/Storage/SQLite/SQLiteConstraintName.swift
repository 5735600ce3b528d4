import GRDB
import GRDBSQLite

/// The name of the constraint that SQLite reports, the same that PostgreSQL would give where our DDL says nothing else.
///
/// | constraint | SQLite says | name |
/// |---|---|---|
/// | CHECK | its name | its name |
/// | unique index | the columns | the index's name |
/// | UNIQUE | the columns | `table_column_column_key` |
/// | PRIMARY KEY | the columns | `table_pkey` |
/// | NOT NULL | the column | `table.column` |
/// | FOREIGN KEY, trigger | nothing | nil |
enum SQLiteConstraintName {
  static func find(in message: String, code: Int32, on connection: OpaquePointer?) -> String? {
    guard let colon = message.range(of: "failed: ") else { return nil }
    let detail = String(message[colon.upperBound...])
    switch ResultCode(rawValue: code) {
    case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: return detail
    case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return columns(detail).map { $0.table + "_pkey" }
    case .SQLITE_CONSTRAINT_UNIQUE: return unique(detail, on: connection)
    default: return nil
    }
  }

  /// Splits `holder.email, holder.language`.
  private static func columns(_ detail: String) -> (table: String, names: [String])? {
    let pairs = detail.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
    guard let first = pairs.first, pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    return (String(first[0]), pairs.map { String($0[1]) })
  }

  private static func unique(_ detail: String, on connection: OpaquePointer?) -> String? {
    if detail.hasPrefix("index '"), detail.hasSuffix("'") { return String(detail.dropFirst(7).dropLast()) }
    guard let (table, names) = columns(detail) else { return nil }
    let declared = connection.flatMap { indexName(table: table, columns: names, on: $0) }
    return declared ?? "\(table)_\(names.joined(separator: "_"))_key"
  }

  /// The unique index that DDL named (`origin` is `c` for CREATE INDEX) over exactly these columns.
  private static func indexName(table: String, columns: [String], on connection: OpaquePointer) -> String? {
    let sql = """
      SELECT list.name,
        (SELECT group_concat(info.name, ',') FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno) AS info)
      FROM pragma_index_list(?) AS list WHERE list."unique" = 1 AND list.origin = 'c'
      """
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
    defer { sqlite3_finalize(statement) }
    sqlite3_bind_text(statement, 1, table, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    while sqlite3_step(statement) == SQLITE_ROW {
      guard let name = sqlite3_column_text(statement, 0), let found = sqlite3_column_text(statement, 1) else {
        continue
      }
      if String(cString: found) == columns.joined(separator: ",") { return String(cString: name) }
    }
    return nil
  }
}
