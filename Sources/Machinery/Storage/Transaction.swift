/// One transaction's view of the database. Used only inside the closure that it was given to.
///
/// SQL is one text for both engines: parameters are written `$1`, `$2` … and bound by their number.
package protocol Transaction {
  var engine: Engine { get }

  /// Every row that the query gives.
  func rows(_ sql: String, _ parameters: [Value]) throws -> [Row]

  /// Calls `body` with one row after the other, without holding them all. `body` returns false to stop, and may use the
  /// transaction meanwhile, but must not write to a table that the query reads: the engines differ on what it then sees.
  func forEach(_ sql: String, _ parameters: [Value], _ body: (Row) throws -> Bool) throws

  /// Runs a statement and returns how many rows it wrote.
  @discardableResult
  func execute(_ sql: String, _ parameters: [Value]) throws -> Int

  /// Has a statement run whose count nobody asks for. PostgreSQL is not waited for: what such a statement refuses is
  /// thrown by the next statement, by ``savepoint(_:)`` or by the transaction's end, and nothing after it is done. Who
  /// tells a refusal of it apart calls ``execute(_:_:)``.
  /// Why not wait for each: docs/decisions/0150.
  func send(_ sql: String, _ parameters: [Value]) throws

  /// Runs several statements without parameters: a migration's text.
  func script(_ sql: String) throws

  /// Inserts rows that Swift has computed, the fastest way that the engine has (COPY for many on PostgreSQL); waits as
  /// little as ``send(_:_:)``.
  func insert(into table: String, columns: [String], rows: [[Value]]) throws

  /// Runs `body` so that what it throws undoes only what `body` wrote; the transaction goes on.
  ///
  /// PostgreSQL is waited for once, at the end of `body`.
  ///
  /// - Warning: This is the only way to go on after a statement failed. Without it a failed statement dooms the
  ///   transaction on both engines, even when the closure catches the error.
  @discardableResult
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result

  /// Runs `body` so that a refusal that it throws undoes only what `body` wrote; the transaction goes on.
  ///
  /// Unlike ``savepoint(_:)`` it does not wait for what `body` sent, so that it costs PostgreSQL no round trip: a failed
  /// statement dooms the transaction, or the savepoint around it, as it would without.
  /// - Throws: what `body` throws, or the ``StorageError`` of a statement of its that failed.
  @discardableResult
  func attempt<Result>(_ body: () throws -> Result) throws -> Result
}

extension Transaction {
  package func rows(_ sql: String, _ parameters: Value...) throws -> [Row] { try rows(sql, parameters) }

  @discardableResult
  package func execute(_ sql: String, _ parameters: Value...) throws -> Int { try execute(sql, parameters) }

  package func send(_ sql: String, _ parameters: Value...) throws { try send(sql, parameters) }

  /// The first row, or nil.
  package func row(_ sql: String, _ parameters: Value...) throws -> Row? { try rows(sql, parameters).first }
}
