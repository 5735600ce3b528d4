import CPostgres

/// What PostgreSQL or its connection said instead of an answer.
struct PostgreSQLFailure: Error {
  /// The five characters of the standard; empty when it was not the server that spoke.
  let sqlState: String
  let message: String
  private let constraint: String?
  private let isConnectionLost: Bool
  private let wasConnected: Bool

  /// - Parameter wasConnected: false when the connection could not even be made.
  init(_ result: OpaquePointer?, of connection: OpaquePointer?, sql: String? = nil, wasConnected: Bool = true) {
    func field(_ code: Int) -> String? { acquis_pg_field(result, Int32(code)).map { String(cString: $0) } }
    sqlState = field(ACQUIS_PG_SQLSTATE) ?? ""
    let words = field(ACQUIS_PG_MESSAGE) ?? String(cString: acquis_pg_problem(connection)).firstLine
    let detail = field(ACQUIS_PG_DETAIL).map { " (\($0))" } ?? ""
    message = words + detail + (sql.map { ": \($0)" } ?? "")
    // A missing value has no constraint's name: the column says it, as on SQLite.
    let column = [field(ACQUIS_PG_TABLE), field(ACQUIS_PG_COLUMN)].compactMap(\.self)
    constraint = field(ACQUIS_PG_CONSTRAINT) ?? (column.count == 2 ? column.joined(separator: ".") : nil)
    isConnectionLost = !acquis_pg_is_connected(connection)
    self.wasConnected = wasConnected
  }

  /// The connection cannot be used any more: libpq knows it, or it was libpq and not the server that spoke (after a
  /// failed write libpq may still call the connection good), or the server said goodbye.
  var losesConnection: Bool {
    isConnectionLost || sqlState.isEmpty || ["57P01", "57P02", "57P03", "25P03"].contains(sqlState)
  }

  /// The same transaction may succeed when it is run again: it met another, or a plan that a migration has outdated.
  var isWorthAnotherTry: Bool { ["40001", "40P01"].contains(sqlState) || outdatesStatements }

  /// Statements that were prepared before a migration are to be prepared anew.
  var outdatesStatements: Bool {
    sqlState == "26000" || sqlState == "0A000" && message.contains("cached plan")
  }

  var storageError: StorageError {
    if !wasConnected { return .unavailable("no connection to PostgreSQL can be made: \(message)") }
    if losesConnection { return .unavailable("the connection to PostgreSQL was lost: \(message)") }
    switch sqlState {
    case "08P01": return .statement(message)
    case "55P03": return .unavailable("another transaction kept a lock for too long; try again (\(message))")
    case "57014": return .unavailable("the statement took too long and was stopped (\(message))")
    case _ where isWorthAnotherTry: return .unavailable("transactions kept colliding; try again (\(message))")
    case _ where sqlState.hasPrefix("23"): return .constraint(name: constraint, message: message)
    case _ where sqlState.hasPrefix("08") || sqlState.hasPrefix("53") || sqlState.hasPrefix("58"):
      return .unavailable(message)
    default: return .statement(message)
    }
  }
}

extension String {
  /// libpq goes on with advice on further lines.
  fileprivate var firstLine: String { split(whereSeparator: \.isNewline).first.map(String.init) ?? self }
}
