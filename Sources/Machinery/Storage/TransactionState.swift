/// Whether a transaction may still be used.
///
/// PostgreSQL refuses everything in a transaction after one statement failed, SQLite goes on. Both engines of ours refuse,
/// so that a closure which swallows an error behaves alike everywhere; ``Transaction/savepoint(_:)`` is the way to try.
/// Why not as each engine does: docs/decisions/0021.
struct TransactionState {
  private(set) var depth = 0
  private(set) var failure: StorageError?
  /// Not even a savepoint brings the transaction back: it is to be run again, or its connection is gone.
  private(set) var isLost = false
  private var ended = false

  func check() throws {
    if ended { throw StorageError.statement("the transaction was used after its closure had returned") }
    if let failure { throw failure }
  }

  mutating func fail(_ error: StorageError, forGood: Bool) {
    failure = failure ?? error
    isLost = isLost || forGood
  }

  mutating func end() { ended = true }
  mutating func enterSavepoint() { depth += 1 }

  mutating func leaveSavepoint() {
    leaveAttempt()
    if !isLost { failure = nil }
  }

  /// A failure stays: nothing but the savepoint around it, or the end of the transaction, takes it back.
  mutating func leaveAttempt() { depth -= 1 }
}

/// What the transactions of both engines share.
protocol EngineTransaction: Transaction, AnyObject {
  var state: TransactionState { get set }

  /// Waits for what was sent.
  func settle() throws
}

extension EngineTransaction {
  func rows(_ sql: String, _ parameters: [Value]) throws -> [Row] {
    var rows: [Row] = []
    try forEach(sql, parameters) { row in
      rows.append(row)
      return true
    }
    return rows
  }

  @discardableResult
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    let name = try begunSavepoint()
    var outcome = Swift.Result(catching: body)
    do {
      try settle()
    } catch {
      if case .success = outcome { outcome = .failure(error) }
    }
    // A failure that the closure caught undoes the savepoint all the same.
    let failure = state.failure
    state.leaveSavepoint()
    if !state.isLost {
      if failure == nil, case .success = outcome {
        try send("RELEASE \(name)", [])
      } else {
        try undo(to: name)
      }
    }
    if case .success = outcome, let failure { throw failure }
    return try outcome.get()
  }

  @discardableResult
  func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    let name = try begunSavepoint()
    let outcome = Swift.Result(catching: body)
    state.leaveAttempt()
    // Also where the closure caught it.
    if case .success = outcome, let failure = state.failure { throw failure }
    guard state.failure == nil else { return try outcome.get() }
    switch outcome {
    case .success: try send("RELEASE \(name)", [])
    case .failure: try undo(to: name)
    }
    return try outcome.get()
  }

  /// Sent with the first statement of what it holds.
  private func begunSavepoint() throws -> String {
    let name = "acquis_\(state.depth)"
    try send("SAVEPOINT \(name)", [])
    state.enterSavepoint()
    return name
  }

  /// Sent with whatever comes next: neither of both can be refused where the savepoint stands. Should something that was
  /// sent before them have failed, they are not done, and what comes next throws that.
  private func undo(to name: String) throws {
    try send("ROLLBACK TO \(name)", [])
    try send("RELEASE \(name)", [])
  }
}
