/// A transaction on one connection. Lives on that connection's thread and no longer than the closure.
final class PostgreSQLTransaction: EngineTransaction {
  /// Rows that a streaming query fetches at once: enough that the round trips no longer show, few enough to hold.
  static let fetched = 500
  /// Fewer rows than this go as one INSERT: a COPY is planned anew each time.
  static let fewRows = 16

  let engine = Engine.postgresql
  let connection: PostgreSQLConnection
  var state = TransactionState()
  /// What made the transaction fail, for whoever decides whether it is run again.
  private(set) var failure: PostgreSQLFailure?
  private var cursors = 0

  init(_ connection: PostgreSQLConnection) {
    self.connection = connection
  }

  func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    try run { try connection.run(sql, parameters).rows() }
  }

  /// Through a cursor, so that the closure may use the transaction meanwhile and stopping costs nothing.
  /// Why not libpq's single-row mode: docs/decisions/0022.
  func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws {
    guard Self.isQuery(sql) else {
      for row in try rows(sql, parameters) where try !body(row) { return }
      return
    }
    cursors += 1
    let cursor = "acquis_cursor_\(cursors)"
    _ = try run { try connection.runOnce("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", parameters) }
    defer { if state.failure == nil { _ = try? run { try connection.script("CLOSE \(cursor)") } } }
    var isLast = false
    while !isLast {
      let rows = try run { try connection.script("FETCH \(Self.fetched) FROM \(cursor)").rows() }
      isLast = rows.count < Self.fetched
      for row in rows where try !body(row) { return }
    }
  }

  private static func isQuery(_ sql: String) -> Bool {
    let start = sql.drop { $0.isWhitespace || $0 == "(" }.prefix(6).uppercased()
    return start == "SELECT" || start.hasPrefix("WITH") || start == "VALUES"
  }

  @discardableResult
  func execute(_ sql: String, _ parameters: [Value]) throws -> Int {
    try run { try connection.run(sql, parameters).changes }
  }

  func send(_ sql: String, _ parameters: [Value]) throws {
    try run { try connection.send(sql, parameters) }
  }

  /// Also where the transaction failed already: what was sent must not meet the statements that clean up.
  func settle() throws {
    try noted { try connection.settle() }
  }

  func script(_ sql: String) throws {
    _ = try run { try connection.script(sql) }
  }

  func insert(into table: String, columns: [String], rows: [[Value]]) throws {
    guard !rows.isEmpty else { return }
    guard rows.allSatisfy({ $0.count == columns.count }) else {
      throw StorageError.statement("a row for \(table) does not have \(columns.count) columns")
    }
    let target = "\(Identifier.quoted(table)) (\(columns.map(Identifier.quoted).joined(separator: ", ")))"
    if rows.count < Self.fewRows {
      try insert(few: rows, into: target)
    } else {
      try copy(rows, into: target)
    }
  }

  private func insert(few rows: [[Value]], into target: String) throws {
    var place = 0
    let tuples = rows.map { row in
      let places = row.map { _ in
        place += 1
        return "$\(place)"
      }
      return "(\(places.joined(separator: ", ")))"
    }
    try send("INSERT INTO \(target) VALUES \(tuples.joined(separator: ", "))", rows.flatMap(\.self))
  }

  private func copy(_ rows: [[Value]], into target: String) throws {
    let enough = 1 << 18
    try run {
      try connection.copy("COPY \(target) FROM STDIN") { send in
        var text = CopyText()
        for row in rows {
          try text.append(row)
          if text.bytes.count >= enough {
            try send(text.bytes)
            text.removeAll()
          }
        }
        try send(text.bytes)
      }
    }
  }

  /// Runs what talks to the server, and remembers that it failed.
  private func run<Result>(_ body: () throws -> Result) throws -> Result {
    try state.check()
    return try noted(body)
  }

  private func noted<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as PostgreSQLFailure {
      let storageError = error.storageError
      failure = error
      state.fail(storageError, forGood: error.losesConnection || error.isWorthAnotherTry)
      throw storageError
    } catch let error as StorageError {
      state.fail(error, forGood: false)
      throw error
    }
  }
}
