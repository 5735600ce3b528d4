import LearningAccount

/// Why there is no statement, explanation or trail to show.
enum StatementError: Error, Equatable, Sendable, CustomStringConvertible {
  case noEntry(account: Int64, sequence: Int64)
  /// The account has no such lot.
  case noLot(account: Int64, lot: Int64)

  var description: String {
    switch self {
    case .noEntry(let account, let sequence): "account \(account) has no entry \(sequence)"
    case .noLot(let account, let lot): "account \(account) has no lot \(lot)"
    }
  }
}

extension StatementError: Failure {
  var kind: FailureKind { .notFound }
}
