import LearningAccount

/// What can be wrong with an account that a command names.
package enum AccountError: Error, Equatable, Sendable {
  /// Nothing answers to what the command names.
  case unknown
  case noSuchAccount(Int64)
  case noSuchSignIn(email: String)
  /// The sign-in belongs to an organisation's member, who needs no verification.
  case isMember(email: String)
  /// Another sign-in is the verified one.
  case anotherVerified(maskedEmail: String)
  /// No sign-in of the number is verified.
  case noVerifiedSignIn
  case alreadyVerified(email: String)
  case emailInUse(String)
  case malformed(field: String)
}

extension AccountError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown: "There is no such account. Check the number, the address or the SIRET."
    case .noSuchAccount(let id): "There is no holder's account \(id)."
    case .noSuchSignIn(let email):
      "No sign-in has confirmed the address \(email). Ask the person to open the link that was mailed to them, then try again."
    case .isMember(let email): "\(email) belongs to a training organisation, not to a holder."
    case .anotherVerified(let email):
      "\(email) is already the verified sign-in of this account. Where the person before you is the holder, run acquis account unverify first."
    case .noVerifiedSignIn: "No verified sign-in belongs to this number."
    case .alreadyVerified(let email): "\(email) is the verified sign-in already."
    case .emailInUse(let email): "\(email) is used by another sign-in. Choose another address."
    case .malformed(let field): "\(field) is missing, too long or malformed."
    }
  }
}

extension AccountError: Failure {
  package var kind: FailureKind {
    switch self {
    case .unknown, .noSuchAccount, .noSuchSignIn, .noVerifiedSignIn: .notFound
    case .malformed: .badInput
    case .isMember, .anotherVerified, .alreadyVerified, .emailInUse: .refused
    }
  }
}
