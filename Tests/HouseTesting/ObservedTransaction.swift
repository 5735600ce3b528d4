import Storage

/// A transaction that notes whose heads are taken, each account when it comes first.
package final class ObservedTransaction: Transaction {
  private let own: any Transaction
  package private(set) var heads: [Int64] = []

  package init(_ own: any Transaction) { self.own = own }

  package var engine: Engine { own.engine }

  private func note(_ sql: String, _ parameters: [Value]) {
    guard sql.contains("UPDATE account_head"), case .integer(let account)? = parameters.first else { return }
    if !heads.contains(account) { heads.append(account) }
  }

  package func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    note(sql, parameters)
    return try own.rows(sql, parameters)
  }

  package func execute(_ sql: String, _ parameters: [Value]) throws -> Int {
    note(sql, parameters)
    return try own.execute(sql, parameters)
  }

  package func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws {
    try own.forEach(sql, parameters, body)
  }

  package func send(_ sql: String, _ parameters: [Value]) throws { try own.send(sql, parameters) }
  package func script(_ sql: String) throws { try own.script(sql) }

  package func insert(into table: String, columns: [String], rows: [[Value]]) throws {
    try own.insert(into: table, columns: columns, rows: rows)
  }

  package func savepoint<Result>(_ body: () throws -> Result) throws -> Result { try own.savepoint(body) }
  package func attempt<Result>(_ body: () throws -> Result) throws -> Result { try own.attempt(body) }
}
