import LearningAccount

/// Why the ledger did not do what it was asked.
package enum LedgerError: Error, Equatable, Sendable {
  /// No such account.
  case noAccount(Int64)
  /// The account is frozen: nothing moves until the operator has looked at it.
  case locked(Int64)
  /// This command id was used before, for something else.
  case commandReused(String)
  /// The postings of an entry do not come to zero; a fault of ours.
  case unbalanced(code: String, unit: String)
  /// A lot does not hold what the entry takes from it.
  case insufficient(lot: Int64)
  /// A stored row cannot be read; says what is wrong with it.
  case damaged(String)
  /// What was recorded in the account before an update has no place in its chain yet.
  case unchained(Int64)
  /// The id of a command is empty or longer than so many bytes.
  case commandID(most: Int)
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAccount(let account): "there is no account \(account)"
    case .locked(let account): "account \(account) is locked: nothing moves in it"
    case .commandReused(let id): "the id \(id) was used before, for something else; choose another one"
    case .unbalanced(let code, let unit): "a fault of Acquis: the entry \(code) does not come to zero in \(unit)"
    case .insufficient(let lot): "lot \(lot) does not hold so much that can be spent"
    case .damaged(let what): "a stored row cannot be read: \(what)"
    case .unchained(let account):
      "account \(account) was not brought up to date by the last update: run `acquis migrate` to its end"
    case .commandID(let most): "the id must have 1 to \(most) bytes; choose a shorter one"
    }
  }
}

extension LedgerError: Failure {
  package var kind: FailureKind {
    switch self {
    case .noAccount: .notFound
    case .commandID: .badInput
    case .locked, .commandReused, .insufficient: .refused
    case .unbalanced, .damaged, .unchained: .damaged
    }
  }
}
