import Storage

/// A transaction in which something happens between two statements, as what another transaction commits meanwhile does
/// on PostgreSQL.
package final class MeddledTransaction: Transaction {
  private let own: any Transaction
  private let place: String
  private var meddle: (() throws -> Void)?

  /// - Parameters:
  ///   - place: a part of the query after whose rows `meddle` is called, once.
  package init(_ own: any Transaction, after place: String, _ meddle: @escaping () throws -> Void) {
    self.own = own
    self.place = place
    self.meddle = meddle
  }

  package var engine: Engine { own.engine }

  package func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    let rows = try own.rows(sql, parameters)
    if sql.contains(place), let meddle {
      self.meddle = nil
      try meddle()
    }
    return rows
  }

  package func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws {
    try own.forEach(sql, parameters, body)
  }

  package func execute(_ sql: String, _ parameters: [Value]) throws -> Int { try own.execute(sql, parameters) }
  package func send(_ sql: String, _ parameters: [Value]) throws { try own.send(sql, parameters) }
  package func script(_ sql: String) throws { try own.script(sql) }

  package func insert(into table: String, columns: [String], rows: [[Value]]) throws {
    try own.insert(into: table, columns: columns, rows: rows)
  }

  package func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try own.savepoint(body) }
  package func attempt<Result>(_ body: () throws -> Result) throws -> Result { try own.attempt(body) }
}
