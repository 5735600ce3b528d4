import GRDB
import GRDBSQLite

/// A transaction of one SQLite connection. Lives on that connection's thread and no longer than the closure.
final class SQLiteTransaction: EngineTransaction {
  let engine = Engine.sqlite
  private let connection: GRDB.Database
  var state = TransactionState()

  init(_ connection: GRDB.Database) {
    self.connection = connection
  }

  /// - Throws: the first failure of a statement, even when the closure caught it.
  func settled<Result>(_ result: Result) throws -> Result {
    try state.check()
    return result
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

  func send(_ sql: String, _ parameters: [Value]) throws { try execute(sql, parameters) }

  func settle() throws {}

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

  /// Runs what talks to SQLite, and remembers that it failed.
  private func run<Result>(_ body: () throws -> Result) throws -> Result {
    try state.check()
    do {
      return try SQLiteFailure.translated(on: connection, body)
    } catch let error as StorageError {
      // After some errors (a full disk) SQLite has rolled everything back by itself.
      state.fail(error, forGood: !connection.isInsideTransaction)
      throw error
    }
  }
}
