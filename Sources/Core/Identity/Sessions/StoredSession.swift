import LearningAccount
import Ledger
import Secrets
import Storage

/// A session as the database has it, with what the sign-in and the account say now. Only ``find(_:at:idleSeconds:in:)``
/// makes one, from a token that matches; ``HolderAccess`` and ``MemberAccess`` are made from it alone.
struct StoredSession: Sendable {
  let id: Int64
  let tokenHash: [UInt8]
  let account: Int64
  let signIn: Int64
  let kind: SignInKind
  let isVerified: Bool
  let isClosed: Bool
  let email: String
  let birthName: String?
  let firstNames: String?
  let language: String
  let device: String
  let createdAt: Instant
  let lastSeenAt: Instant
  let expiresAt: Instant

  private init(session: Row, person: Row) throws {
    id = try session.integer("session_id")
    tokenHash = try session.blob("token_hash")
    account = try session.integer("account_id")
    signIn = try session.integer("sign_in_id")
    device = try session.text("device")
    createdAt = try session.instant("created_at")
    lastSeenAt = try session.instant("last_seen_at")
    expiresAt = try session.instant("expires_at")
    kind = try person.optionalInteger("organisation_id") == nil ? .holder : .member
    isVerified = try person.optionalInteger("verified_at") != nil
    isClosed = try person.text("status") == Account.Status.closed.rawValue
    email = try person.text("email")
    birthName = try person.optionalText("birth_name")
    firstNames = try person.optionalText("first_names")
    language = try person.text("language")
  }

  /// The live session of a token: neither idle for `idleSeconds` nor past its end, its sign-in not ended.
  ///
  /// Two statements, since the session is kept where its token's hash is and the sign-in where the account is.
  static func find(
    _ token: SessionToken, at now: Instant, idleSeconds: Int64, in transaction: any Transaction
  ) throws -> StoredSession? {
    let session = try transaction.row(
      """
      SELECT session_id, token_hash, account_id, sign_in_id, device, created_at, last_seen_at, expires_at
      FROM session WHERE token_hash = $1 AND expires_at > $2 AND last_seen_at > $3
      """,
      .blob(token.hash), .integer(now.milliseconds), .integer(now.adding(seconds: -idleSeconds).milliseconds))
    guard let session else { return nil }
    let person = try transaction.row(
      """
      SELECT i.organisation_id, i.verified_at, i.email, i.birth_name, i.first_names, i.language, a.status
      FROM sign_in i JOIN account a ON a.account_id = i.account_id
      WHERE i.account_id = $1 AND i.sign_in_id = $2 AND i.ended_at IS NULL
      """,
      .integer(session.integer("account_id")), .integer(session.integer("sign_in_id")))
    return try person.map { try StoredSession(session: session, person: $0) }
  }
}

/// Whom a sign-in belongs to.
package enum SignInKind: String, Sendable, CaseIterable {
  case holder
  /// Of a training organisation.
  case member
}
