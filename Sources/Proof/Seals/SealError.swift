import LearningAccount

/// Why nothing was sealed, or why a seal or a proof says nothing.
enum SealError: Error, Equatable, Sendable {
  /// The head of an account does not name its last entry or its last command: verify first.
  case unsound(account: Int64)
  case unreadable(path: String, reason: String)
  /// The file is not what it should be; says what is wrong.
  case notASeal(String)
  case notAProof(String)
  case otherKey(named: String, expected: String)
  /// The signature is not that of the key over this seal.
  case signature
  /// The account had no entry when the seal was made.
  case notSealed(account: Int64)
  /// The database no longer holds what was sealed; says what differs.
  case differs(String)
}

extension SealError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unsound(let account):
      "the head of account \(account) does not name its last entry and command, so nothing was sealed: run "
        + "`acquis verify`"
    case .unreadable(let path, let reason): "\(path) cannot be used: \(reason)"
    case .notASeal(let why): "this is no seal of Acquis: \(why)"
    case .notAProof(let why): "this is no proof of Acquis: \(why)"
    case .otherKey(let named, let expected): "it was signed with the key \(named), not with \(expected)"
    case .signature: "the signature does not fit: this was changed after it had been signed, or never was"
    case .notSealed(let account): "account \(account) had no entry when this seal was made"
    case .differs(let why): "the database is not what was sealed: \(why). Run `acquis verify --seal` to see where"
    }
  }
}

extension SealError: Failure {
  var kind: FailureKind {
    switch self {
    case .unreadable, .notASeal, .notAProof: .badInput
    case .notSealed: .notFound
    case .otherKey: .refused
    case .unsound, .signature, .differs: .damaged
    }
  }
}
