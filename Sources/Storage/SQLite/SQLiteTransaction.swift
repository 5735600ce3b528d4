import GRDB
import GRDBSQLite

/// A transaction of one SQLite connection. Lives on that connection's thread and no longer than the closure.
final class SQLiteTransaction: Transaction {
  let engine = Engine.sqlite
  private let connection: GRDB.Database
  private var state = TransactionState()

  init(_ connection: GRDB.Database) {
    self.connection = connection
  }

  /// The closure has returned: whoever kept the transaction finds it closed.
  func end() { state.end() }

  /// - Throws: the first failure of a statement, even when the closure caught it.
  func settled<Result>(_ result: Result) throws -> Result {
    try state.check()
    return result
  }

  func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    var rows: [Row] = []
    try forEach(sql, parameters) { row in
      rows.append(row)
      return true
    }
    return rows
  }

  func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws {
    let statement = try run { try SQLitePrepared(sql, on: connection) }
    defer { statement.reset() }
    try run { try statement.bindByNumber(parameters) }
    let columns = statement.columns()
    while try run({ try statement.step() }) {
      if try !body(Row(columns: columns, values: statement.values())) { return }
    }
  }

  @discardableResult
  func execute(_ sql: String, _ parameters: [Value]) throws -> Int {
    try run {
      let statement = try SQLitePrepared(sql, on: connection)
      defer { statement.reset() }
      try statement.bindByNumber(parameters)
      return try statement.changes { while try statement.step() {} }
    }
  }

  func script(_ sql: String) throws {
    try run { try connection.execute(sql: sql) }
  }

  func insert(into table: String, columns: [String], rows: [[Value]]) throws {
    let places = (1...max(1, columns.count)).map { "$\($0)" }.joined(separator: ", ")
    let names = columns.map(Identifier.quoted).joined(separator: ", ")
    try run {
      let statement = try SQLitePrepared(
        "INSERT INTO \(Identifier.quoted(table)) (\(names)) VALUES (\(places))", on: connection)
      defer { statement.reset() }
      for row in rows {
        statement.reset()
        try statement.bindByNumber(row)
        while try statement.step() {}
      }
    }
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    let name = "acquis_\(state.depth)"
    try script("SAVEPOINT \(name)")
    let before = state.enter()
    do {
      let result = try settled(body())
      state.leave(before)
      try script("RELEASE \(name)")
      return result
    } catch {
      state.leave(before)
      // A full disk makes SQLite roll everything back: then the savepoint is gone and the transaction is lost.
      try script("ROLLBACK TO \(name); RELEASE \(name)")
      throw error
    }
  }

  /// Runs what talks to SQLite, and remembers that it failed.
  private func run<Result>(_ body: () throws -> Result) throws -> Result {
    try state.check()
    do {
      return try SQLiteFailure.translated(on: connection, body)
    } catch let error as StorageError {
      state.fail(error)
      throw error
    }
  }
}
