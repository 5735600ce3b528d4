/// Whether a transaction may still be used.
///
/// PostgreSQL refuses everything in a transaction after one statement failed, SQLite goes on. Both engines of ours refuse,
/// so that a closure which swallows an error behaves alike everywhere; ``Transaction/savepoint(_:)`` is the way to try.
struct TransactionState {
  private(set) var depth = 0
  private var failure: StorageError?
  private var ended = false

  func check() throws {
    if ended { throw StorageError.statement("the transaction was used after its closure had returned") }
    if let failure { throw failure }
  }

  mutating func fail(_ error: StorageError) { failure = failure ?? error }
  mutating func end() { ended = true }

  /// Enters a savepoint and returns how it was before.
  mutating func enter() -> TransactionState {
    let before = self
    depth += 1
    return before
  }

  mutating func leave(_ before: TransactionState) { self = before }
}
