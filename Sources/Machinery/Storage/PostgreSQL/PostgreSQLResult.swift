import CPostgres

/// The answer to one statement; frees what libpq holds of it.
final class PostgreSQLResult {
  private let handle: OpaquePointer

  /// Takes the result over.
  /// - Throws: ``PostgreSQLFailure`` when the server refused; the result is then freed.
  init(_ handle: OpaquePointer?, of connection: OpaquePointer, sql: String?) throws {
    guard let handle, acquis_pg_kind(handle) != ACQUIS_PG_FAILED else {
      defer { acquis_pg_clear(handle) }
      throw PostgreSQLFailure(handle, of: connection, sql: sql)
    }
    self.handle = handle
  }

  deinit { acquis_pg_clear(handle) }

  /// The command that was done, such as `COMMIT` or `UPDATE 3`.
  var command: String { String(cString: acquis_pg_command(handle)) }

  /// How many rows were written; a query writes none.
  var changes: Int { command.hasPrefix("SELECT") ? 0 : Int(acquis_pg_affected(handle)) }

  /// - Throws: ``StorageError/shape(_:)`` when a value is none that ``Value`` can hold.
  func rows() throws -> [Row] {
    let width = acquis_pg_column_count(handle)
    let columns = Row.Columns((0..<width).map { String(cString: acquis_pg_column_name(handle, $0)) })
    let types = (0..<width).map { acquis_pg_column_type(handle, $0) }
    return try (0..<acquis_pg_row_count(handle)).map { row in
      Row(columns: columns, values: try (0..<width).map { try value(row, $0, types[Int($0)]) })
    }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: UInt32) throws -> Value {
    var length: Int32 = 0
    guard let text = acquis_pg_text(handle, row, column, &length) else { return .null }
    switch Int(type) {
    case ACQUIS_PG_TYPE_INT8, ACQUIS_PG_TYPE_INT4, ACQUIS_PG_TYPE_INT2, ACQUIS_PG_TYPE_OID: return try integer(text)
    case ACQUIS_PG_TYPE_BOOLEAN: return .flag(text[0] == UInt8(ascii: "t"))
    case ACQUIS_PG_TYPE_BYTEA: return try bytes(text, length)
    case ACQUIS_PG_TYPE_FLOAT8, ACQUIS_PG_TYPE_FLOAT4: return try real(text)
    case ACQUIS_PG_TYPE_NUMERIC: return try numeric(text)
    default: return .text(String(decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self))
    }
  }

  private func integer(_ text: UnsafePointer<CChar>) throws -> Value {
    var value: Int64 = 0
    guard acquis_pg_integer(text, &value) else {
      throw StorageError.shape("\(String(cString: text)) is no whole number of 64 bits")
    }
    return .integer(value)
  }

  private func real(_ text: UnsafePointer<CChar>) throws -> Value {
    guard let value = Double(String(cString: text)) else {
      throw StorageError.shape("\(String(cString: text)) is no number")
    }
    return .real(value)
  }

  /// A sum of whole numbers is NUMERIC and whole; a mean has decimals, be they zeros.
  private func numeric(_ text: UnsafePointer<CChar>) throws -> Value {
    let parts = String(cString: text).split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return try integer(text) }
    guard parts[1].allSatisfy({ $0 == "0" }), let whole = Int64(parts[0]) else { return try real(text) }
    return .integer(whole)
  }

  private func bytes(_ text: UnsafePointer<CChar>, _ length: Int32) throws -> Value {
    var isReadable = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, Int(length) / 2)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      isReadable = acquis_pg_bytes(text, length, start)
      count = isReadable ? Int(length) / 2 - 1 : 0
    }
    guard isReadable else { throw StorageError.shape("bytea is expected as \\x…: bytea_output must be hex") }
    return .blob(bytes)
  }
}
