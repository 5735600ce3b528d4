import Storage

/// A transaction in which something happens between two statements, as what another transaction commits meanwhile does
/// on PostgreSQL.
final class MeddledTransaction: Transaction {
  private let own: any Transaction
  private let place: String
  private var meddle: (() throws -> Void)?

  /// - Parameters:
  ///   - place: a part of the query after whose rows `meddle` is called, once.
  init(_ own: any Transaction, after place: String, _ meddle: @escaping () throws -> Void) {
    self.own = own
    self.place = place
    self.meddle = meddle
  }

  var engine: Engine { own.engine }

  func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    let rows = try own.rows(sql, parameters)
    if sql.contains(place), let meddle {
      self.meddle = nil
      try meddle()
    }
    return rows
  }

  func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws {
    try own.forEach(sql, parameters, body)
  }

  func execute(_ sql: String, _ parameters: [Value]) throws -> Int { try own.execute(sql, parameters) }
  func send(_ sql: String, _ parameters: [Value]) throws { try own.send(sql, parameters) }
  func script(_ sql: String) throws { try own.script(sql) }

  func insert(into table: String, columns: [String], rows: [[Value]]) throws {
    try own.insert(into: table, columns: columns, rows: rows)
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try own.savepoint(body) }
  func attempt<Result>(_ body: () throws -> Result) throws -> Result { try own.attempt(body) }
}
