import LearningAccount

/// What a database can answer besides rows.
package enum StorageError: Error, Equatable, Sendable {
  /// The address given to `--database` is not one that can be opened; says what is wrong with it.
  case address(String)
  /// The connection was lost or cannot be made. Nothing was written; trying again later may succeed.
  case unavailable(String)
  /// The connection was lost while a write was being committed: it was written wholly or not at all, and nobody knows.
  /// The same command with the same id may be given again. Why nothing tries again by itself: docs/decisions/0023.
  case outcomeUnknown(String)
  /// A constraint said no: its name where the engine tells it, and the engine's words.
  case constraint(name: String?, message: String)
  /// The engine refused the statement; a fault of ours.
  case statement(String)
  /// A row does not have the shape that the code expects; a fault of ours.
  case shape(String)
  /// The migrations in the database and in this program do not agree.
  case migration(String)
  /// A copy cannot be made, or nothing can be made of it: says what stands in the way and what to do.
  case keeping(String)
}

extension StorageError: Failure {
  package var sentence: String {
    switch self {
    case .address(let text): "the database address cannot be used: \(text)"
    case .unavailable(let text): "the database cannot be reached: \(text)"
    case .migration(let text), .keeping(let text): text
    case .outcomeUnknown(let text):
      "whether it was done is not known, since its answer was lost (\(text)): look before you give it again"
    case .constraint(_, let message): "the database refused a row: \(message)"
    case .statement(let text), .shape(let text): "a fault of Acquis: \(text)"
    }
  }

  package var kind: FailureKind {
    switch self {
    case .address: .badInput
    case .migration, .keeping: .refused
    case .unavailable, .outcomeUnknown: .unavailable
    case .constraint, .statement, .shape: .damaged
    }
  }
}

extension Error {
  /// Whether whatever is tried next meets it as well: the database is not there, or nobody waits for an answer any more.
  /// Work on many accounts then ends, where it goes on after what concerns one.
  package var concernsAll: Bool {
    if case .unavailable? = self as? StorageError { return true }
    return self is CancellationError
  }
}
