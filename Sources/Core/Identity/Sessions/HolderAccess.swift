import LearningAccount
import Ledger
import Storage

/// The right to see and to use one holder's account.
///
/// Every use case on rights or files takes one of these instead of an account's identifier. It comes from a session of
/// the *verified* sign-in and from nowhere else on the way of a web request: number, name, birth date and a fresh
/// e-mail address give a session, but never a `HolderAccess`. It is worth one request; do not keep it.
package struct HolderAccess: Hashable, Sendable {
  package let account: Int64
  let actor: Actor

  enum Actor: Hashable, Sendable {
    case signIn(Int64)
    /// Somebody at the command line, by name.
    case `operator`(String)
  }

  /// The sign-in that acts, where a person does.
  package var signIn: Int64? { if case .signIn(let id) = actor { id } else { nil } }

  /// Nil unless the session is that of the holder, verified and of an account that is not closed.
  init?(_ session: StoredSession) {
    guard session.kind == .holder, session.isVerified, !session.isClosed else { return nil }
    account = session.account
    actor = .signIn(session.signIn)
  }

  /// For commands at the operator's own machine and for the demo's generator, never for a web request.
  /// - Throws: ``AccountError/noSuchAccount(_:)`` unless it is a holder's account.
  package static func find(
    account: Int64, by operatorAccess: OperatorAccess, in transaction: any Transaction
  ) throws -> HolderAccess {
    guard let found = try Account.find(account, in: transaction), found.kind == .holder else {
      throw AccountError.noSuchAccount(account)
    }
    return HolderAccess(account: account, actor: .operator(operatorAccess.name))
  }

  private init(account: Int64, actor: Actor) {
    self.account = account
    self.actor = actor
  }
}

/// The right to act for one training organisation.
package struct MemberAccess: Hashable, Sendable {
  package let organisation: Int64
  let actor: HolderAccess.Actor

  package var signIn: Int64? { if case .signIn(let id) = actor { id } else { nil } }

  /// Nil unless the session is that of a member of an organisation.
  init?(_ session: StoredSession) {
    guard session.kind == .member, !session.isClosed else { return nil }
    organisation = session.account
    actor = .signIn(session.signIn)
  }

  /// For commands at the operator's own machine and for the demo's generator, never for a web request.
  package init(organisation: Int64, by operatorAccess: OperatorAccess) {
    self.organisation = organisation
    actor = .operator(operatorAccess.name)
  }
}

/// The power of whoever runs commands beside the database and its keys: they could read everything anyway. Made by
/// `Sources/acquis` and by tests only, never on the way of a web request; its name is written beside what it does.
package struct OperatorAccess: Hashable, Sendable {
  let name: String

  package init(commandLine name: String) { self.name = name }
}
