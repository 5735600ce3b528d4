import LearningAccount
import Ledger
import Secrets
import Storage

/// A session as the database has it, with what the sign-in and the account say now. Only
/// ``find(_:at:idleSeconds:keys:in:)`` makes one, from a token that matches; ``HolderAccess`` and ``MemberAccess`` are made
/// from it alone.
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

  private init(_ row: Row) throws {
    id = try row.integer("session_id")
    tokenHash = try row.blob("token_hash")
    account = try row.integer("account_id")
    signIn = try row.integer("sign_in_id")
    device = try row.text("device")
    createdAt = try row.instant("created_at")
    lastSeenAt = try row.instant("last_seen_at")
    expiresAt = try row.instant("expires_at")
    kind = try row.optionalInteger("organisation_id") == nil ? .holder : .member
    isVerified = try row.optionalInteger("verified_at") != nil
    isClosed = try row.text("status") == Account.Status.closed.rawValue
    email = try row.text("email")
    birthName = try row.optionalText("birth_name")
    firstNames = try row.optionalText("first_names")
    language = try row.text("language")
  }

  /// The live session of a token: neither idle for `idleSeconds` nor past its end, its sign-in not ended. A row that was not
  /// closed with a key of `keys` opens nothing: whoever has the database alone can write one, but not close it.
  static func find(
    _ token: SessionToken, at now: Instant, idleSeconds: Int64, keys: KeyRing, in transaction: any Transaction
  ) throws -> StoredSession? {
    let row = try transaction.row(
      """
      SELECT s.session_id, s.token_hash, s.account_id, s.sign_in_id, s.device, s.created_at, s.last_seen_at, s.expires_at,
        s.key_id, s.mac, i.organisation_id, i.verified_at, i.email, i.birth_name, i.first_names, i.language,
        i.password_hash, a.status
      FROM session s
      JOIN sign_in i ON i.account_id = s.account_id AND i.sign_in_id = s.sign_in_id AND i.account_id = $1
      JOIN account a ON a.account_id = s.account_id AND a.account_id = $1
      WHERE s.account_id = $1 AND s.token_hash = $2 AND s.expires_at > $3 AND s.last_seen_at > $4 AND i.ended_at IS NULL
      """,
      .integer(token.account), .blob(token.hash), .integer(now.milliseconds),
      .integer(now.adding(seconds: -idleSeconds).milliseconds))
    guard let row else { return nil }
    let session = try StoredSession(row)
    let closing = Closing(keyID: try row.text("key_id"), mac: try row.blob("mac"))
    let bytes = closedBytes(
      account: session.account, tokenHash: session.tokenHash, id: session.id, signIn: session.signIn,
      passwordHash: try row.optionalText("password_hash") ?? "", createdAt: session.createdAt,
      expiresAt: session.expiresAt)
    return keys.isTrue(closing, of: bytes, .session) ? session : nil
  }

  /// What a session's closing holds: whose it is, by which password it was opened, and until when. One that was taken away
  /// and is put back after the password was changed opens nothing.
  static func closedBytes(
    account: Int64, tokenHash: [UInt8], id: Int64, signIn: Int64, passwordHash: String, createdAt: Instant,
    expiresAt: Instant
  ) -> [UInt8] {
    var writer = CanonicalWriter(version: 1)
    writer.write(account)
    writer.write(tokenHash)
    writer.write(id)
    writer.write(signIn)
    writer.write(passwordHash)
    writer.write(createdAt.milliseconds)
    writer.write(expiresAt.milliseconds)
    return writer.bytes
  }
}

/// Whom a sign-in belongs to.
package enum SignInKind: String, Sendable, CaseIterable {
  case holder
  /// Of a training organisation.
  case member
}
