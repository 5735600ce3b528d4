import CPostgres

/// One connection to a server, used by one thread.
final class PostgreSQLConnection {
  /// How long a server may take to answer that it is there; the URI's `connect_timeout` wins.
  static let connectTimeoutSeconds = 10

  private let handle: OpaquePointer
  private var statements = PostgreSQLStatements()

  /// Connects, and blocks meanwhile.
  /// - Throws: ``PostgreSQLFailure`` when no connection can be made, ``StorageError/unavailable(_:)`` when the server is
  ///   not one that Acquis can work with.
  init(uri: String) throws {
    guard let handle = acquis_pg_connect(uri, String(Self.connectTimeoutSeconds)) else {
      throw StorageError.unavailable("out of memory")
    }
    self.handle = handle
    guard acquis_pg_is_connected(handle) else { throw PostgreSQLFailure(nil, of: handle, wasConnected: false) }
    try checkServer()
    try script(Self.settings)
  }

  deinit { acquis_pg_close(handle) }

  /// A setting that the URI's `options`, the role or the server already gives stays.
  private static let settings = """
    SET bytea_output = 'hex';
    SET cursor_tuple_fraction = 1;
    SELECT set_config('lock_timeout', '30s', false) WHERE current_setting('lock_timeout') = '0';
    SELECT set_config('idle_in_transaction_session_timeout', '5min', false)
    WHERE current_setting('idle_in_transaction_session_timeout') = '0'
    """

  private func checkServer() throws {
    guard acquis_pg_server_version(handle) >= 150_000 else {
      throw StorageError.unavailable("Acquis needs PostgreSQL 15 or later")
    }
    let encoding = acquis_pg_setting(handle, "server_encoding").map { String(cString: $0) } ?? "unknown"
    guard encoding == "UTF8" else {
      throw StorageError.unavailable(
        "the database's encoding is \(encoding); Acquis needs one made with ENCODING 'UTF8'")
    }
  }

  /// Runs statements without parameters.
  @discardableResult
  func script(_ sql: String) throws -> PostgreSQLResult {
    try PostgreSQLResult(acquis_pg_script(handle, sql), of: handle, sql: sql)
  }

  /// Runs a statement that is prepared the first time and kept.
  func run(_ sql: String, _ values: [Value]) throws -> PostgreSQLResult {
    let parameters = try PostgreSQLParameters(values, sql: sql)
    let name = try statements.name(sql, parameters.types) ?? prepare(sql, parameters)
    return try PostgreSQLResult(parameters.withC { acquis_pg_run(handle, name, $0) }, of: handle, sql: sql)
  }

  /// Runs a statement once, without keeping it prepared.
  func runOnce(_ sql: String, _ values: [Value]) throws -> PostgreSQLResult {
    let parameters = try PostgreSQLParameters(values, sql: sql)
    return try PostgreSQLResult(parameters.withC { acquis_pg_query(handle, sql, $0) }, of: handle, sql: sql)
  }

  private func prepare(_ sql: String, _ parameters: PostgreSQLParameters) throws -> String {
    let places = PostgreSQLParameters.places(in: sql)
    guard places == parameters.count else {
      throw StorageError.statement("\(parameters.count) parameters for \(places) places: \(sql)")
    }
    if statements.isFull { try forgetStatements() }
    let name = statements.nextName()
    _ = try PostgreSQLResult(parameters.withC { acquis_pg_prepare(handle, name, sql, $0) }, of: handle, sql: sql)
    statements.add(name, sql, parameters.types)
    return name
  }

  func forgetStatements() throws {
    statements.forgetAll()
    try script("DEALLOCATE ALL")
  }

  /// Sends rows as `fill` encodes them; nothing is copied when it throws.
  func copy(_ sql: String, _ fill: (_ send: (borrowing [UInt8]) throws -> Void) throws -> Void) throws {
    try script(sql)
    do {
      try fill { bytes in
        guard acquis_pg_copy(handle, bytes, Int32(bytes.count)) else {
          throw PostgreSQLFailure(nil, of: handle, sql: sql)
        }
      }
    } catch {
      acquis_pg_clear(acquis_pg_copy_end(handle, "the rows could not be written"))
      throw error
    }
    _ = try PostgreSQLResult(acquis_pg_copy_end(handle, nil), of: handle, sql: sql)
  }
}
