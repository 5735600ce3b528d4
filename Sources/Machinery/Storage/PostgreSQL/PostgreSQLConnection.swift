import CPostgres

/// One connection to a server, used by one thread.
final class PostgreSQLConnection {
  /// How long a server may take to answer that it is there; the URI's `connect_timeout` wins.
  static let connectTimeoutSeconds = 10

  private let handle: OpaquePointer
  private var statements = PostgreSQLStatements()
  /// What was sent and not answered yet, in its order.
  private var sent: [String] = []
  /// Few enough that neither side ever waits for the other to read.
  private static let mostSent = 64

  private init(_ handle: OpaquePointer) { self.handle = handle }

  /// Connects, and blocks meanwhile.
  /// - Throws: ``PostgreSQLFailure`` when no connection can be made, ``StorageError/unavailable(_:)`` when the server is
  ///   not one that Acquis can work with.
  static func open(uri: String) throws -> PostgreSQLConnection {
    guard let handle = acquis_pg_connect(uri, String(connectTimeoutSeconds)) else {
      throw StorageError.unavailable("out of memory")
    }
    let connection = PostgreSQLConnection(handle)
    guard acquis_pg_is_connected(handle) else { throw PostgreSQLFailure(nil, of: handle, wasConnected: false) }
    try connection.checkServer()
    try connection.script(settings)
    return connection
  }

  deinit { acquis_pg_close(handle) }

  /// A setting that the URI's `options`, the role or the server already gives stays. Only that answered commands may be
  /// lost is decided by nobody but the URI, where it stands before everybody's eyes (docs/decisions/0160).
  private static let settings = """
    SET bytea_output = 'hex';
    SET cursor_tuple_fraction = 1;
    SELECT set_config('lock_timeout', '30s', false) WHERE current_setting('lock_timeout') = '0';
    SELECT set_config('idle_in_transaction_session_timeout', '5min', false)
    WHERE current_setting('idle_in_transaction_session_timeout') = '0';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
    AND (SELECT source FROM pg_settings WHERE name = 'synchronous_commit') <> 'client'
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
    try settle()
    return try PostgreSQLResult(acquis_pg_script(handle, sql), of: handle, sql: sql)
  }

  /// Runs a statement that is prepared the first time and kept.
  func run(_ sql: String, _ values: [Value]) throws -> PostgreSQLResult {
    if !sent.isEmpty {
      try send(sql, values)
      if let answer = try answered() { return answer }
    }
    let parameters = try PostgreSQLParameters(values, sql: sql)
    let name = try statements.name(sql, parameters.types) ?? prepare(sql, parameters)
    return try PostgreSQLResult(parameters.withC { acquis_pg_run(handle, name, $0) }, of: handle, sql: sql)
  }

  /// Sends a statement whose answer nobody waits for: what it refuses is thrown by the next one that is waited for.
  func send(_ sql: String, _ values: [Value]) throws {
    let parameters = try PostgreSQLParameters(values, sql: sql)
    let name = try statements.name(sql, parameters.types) ?? prepare(sql, parameters)
    if sent.count >= Self.mostSent { try settle() }
    guard parameters.withC({ acquis_pg_send(handle, name, $0) }) else {
      throw PostgreSQLFailure(nil, of: handle, sql: sql)
    }
    sent.append(sql)
  }

  /// Waits for what was sent.
  func settle() throws { _ = try answered() }

  /// Ends the transaction on the way that brings what was sent to the server.
  func commit() throws -> PostgreSQLResult {
    let command = "COMMIT"
    guard !sent.isEmpty else { return try script(command) }
    guard acquis_pg_send_command(handle, command) else { throw PostgreSQLFailure(nil, of: handle, sql: command) }
    sent.append(command)
    guard let answer = try answered() else { throw StorageError.unavailable("COMMIT was not answered") }
    return answer
  }

  /// The answer to the last statement that was sent, nil when none is under way.
  /// - Throws: the first failure of them; nothing that was sent after it is done.
  private func answered() throws -> PostgreSQLResult? {
    guard !sent.isEmpty else { return nil }
    let statements = sent
    sent = []
    var place: Int32 = 0
    let result = acquis_pg_settle(handle, &place)
    let sql = statements.indices.contains(Int(place)) ? statements[Int(place)] : statements.last
    return try PostgreSQLResult(result, of: handle, sql: sql)
  }

  /// Runs a statement once, without keeping it prepared.
  func runOnce(_ sql: String, _ values: [Value]) throws -> PostgreSQLResult {
    try settle()
    let parameters = try PostgreSQLParameters(values, sql: sql)
    return try PostgreSQLResult(parameters.withC { acquis_pg_query(handle, sql, $0) }, of: handle, sql: sql)
  }

  private func prepare(_ sql: String, _ parameters: PostgreSQLParameters) throws -> String {
    let places = PostgreSQLParameters.places(in: sql)
    guard places == parameters.count else {
      throw StorageError.statement("\(parameters.count) parameters for \(places) places: \(sql)")
    }
    try settle()
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
