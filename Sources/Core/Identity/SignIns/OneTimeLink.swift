import LearningAccount
import Secrets
import Storage

/// A link that was mailed to a person and works once. The token stands in the mail only; here is its hash.
struct OneTimeLink: Sendable {
  let purpose: Purpose
  let account: Int64
  let signIn: Int64
  private let tokenHash: [UInt8]

  enum Purpose: String, Sendable, CaseIterable {
    case confirmEmail, resetPassword
    /// A new member of an organisation chooses the first password.
    case choosePassword
  }

  /// Writes a link and returns its token, for the notice that carries it.
  static func issue(
    _ purpose: Purpose, account: Int64, signIn: Int64, at now: Instant, lifeSeconds: Int64, keys: KeyRing,
    in transaction: any Transaction
  ) throws -> SessionToken {
    let token = SessionToken(account: account)
    let end = now.adding(seconds: lifeSeconds)
    let closing = try keys.close(closedBytes(token, purpose, signIn: signIn, expiresAt: end), .link)
    try transaction.execute(
      """
      INSERT INTO one_time_link (account_id, token_hash, purpose, sign_in_id, created_at, expires_at, key_id, mac)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      .integer(account), .blob(token.hash), .text(purpose.rawValue), .integer(signIn), .integer(now.milliseconds),
      .integer(end.milliseconds), .text(closing.keyID), .blob(closing.mac))
    return token
  }

  /// What a link's closing holds: what it is for, whose, and until when.
  private static func closedBytes(
    _ token: SessionToken, _ purpose: Purpose, signIn: Int64, expiresAt: Instant
  ) -> [UInt8] {
    var writer = CanonicalWriter(version: 1)
    writer.write(token.account)
    writer.write(token.hash)
    writer.write(purpose.rawValue)
    writer.write(signIn)
    writer.write(expiresAt.milliseconds)
    return writer.bytes
  }

  /// The link of a token; nil where it is unknown, used, too old, for something else, or not closed with a
  /// key of `keys`.
  static func find(
    _ token: SessionToken, for purposes: [Purpose], at now: Instant, keys: KeyRing, in transaction: any Transaction
  ) throws -> OneTimeLink? {
    let row = try transaction.row(
      """
      SELECT token_hash, purpose, account_id, sign_in_id, expires_at, key_id, mac FROM one_time_link
      WHERE account_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3
      """, .integer(token.account), .blob(token.hash), .integer(now.milliseconds))
    guard let row else { return nil }
    let link = try OneTimeLink(row: row)
    let closing = Closing(keyID: try row.text("key_id"), mac: try row.blob("mac"))
    let bytes = closedBytes(token, link.purpose, signIn: link.signIn, expiresAt: try row.instant("expires_at"))
    guard keys.isTrue(closing, of: bytes, .link) else { return nil }
    return purposes.contains(link.purpose) ? link : nil
  }

  /// Uses it up.
  /// - Throws: ``SignInError/linkInvalid`` where another request was faster.
  func use(at now: Instant, in transaction: any Transaction) throws {
    let changed = try transaction.execute(
      """
      UPDATE one_time_link SET used_at = $3
      WHERE account_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3
      """, .integer(account), .blob(tokenHash), .integer(now.milliseconds))
    guard changed == 1 else { throw SignInError.linkInvalid }
  }

  /// Makes every open link of a sign-in useless.
  static func revokeAll(account: Int64, signIn: Int64, in transaction: any Transaction) throws {
    try transaction.execute(
      "DELETE FROM one_time_link WHERE account_id = $1 AND sign_in_id = $2 AND used_at IS NULL",
      .integer(account), .integer(signIn))
  }

  private init(row: Row) throws {
    tokenHash = try row.blob("token_hash")
    purpose = try row.named("purpose")
    account = try row.integer("account_id")
    signIn = try row.integer("sign_in_id")
  }
}
