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
    _ purpose: Purpose, account: Int64, signIn: Int64, at now: Instant, lifeSeconds: Int64,
    in transaction: any Transaction
  ) throws -> SessionToken {
    let token = SessionToken()
    try transaction.execute(
      """
      INSERT INTO one_time_link (token_hash, purpose, account_id, sign_in_id, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .blob(token.hash), .text(purpose.rawValue), .integer(account), .integer(signIn), .integer(now.milliseconds),
      .integer(now.adding(seconds: lifeSeconds).milliseconds))
    return token
  }

  /// The link of a token; nil where it is unknown, used, too old or for something else.
  static func find(
    _ token: SessionToken, for purposes: [Purpose], at now: Instant, in transaction: any Transaction
  ) throws -> OneTimeLink? {
    let row = try transaction.row(
      """
      SELECT token_hash, purpose, account_id, sign_in_id FROM one_time_link
      WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
      """, .blob(token.hash), .integer(now.milliseconds))
    guard let row else { return nil }
    let link = try OneTimeLink(row: row)
    return purposes.contains(link.purpose) ? link : nil
  }

  /// Uses it up.
  /// - Throws: ``SignInError/linkInvalid`` where another request was faster.
  func use(at now: Instant, in transaction: any Transaction) throws {
    let changed = try transaction.execute(
      "UPDATE one_time_link SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1",
      .integer(now.milliseconds), .blob(tokenHash))
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
