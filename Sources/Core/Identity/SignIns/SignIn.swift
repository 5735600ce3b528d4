import LearningAccount
import Storage

/// A person who signs in, as the database has it.
package struct SignIn: Hashable, Sendable {
  let id: Int64
  /// The holder's account, or the organisation's.
  let account: Int64
  let kind: SignInKind
  package let birthName: String?
  package let firstNames: String?
  package let birthDate: Day?
  package let email: String
  let emailConfirmedAt: Instant?
  package let verifiedAt: Instant?
  let language: String
  let createdAt: Instant
  let lastEnteredAt: Instant?
  /// Nil for a member who has not chosen a password yet.
  let passwordHash: String?

  var maskedEmail: String { EmailAddress(email)?.masked ?? "…" }
}

extension SignIn {
  static let columns =
    """
    account_id, sign_in_id, organisation_id, birth_name, first_names, birth_date, email, email_confirmed_at, \
    password_hash, verified_at, language, created_at, last_entered_at
    """

  init(row: Row) throws {
    id = try row.integer("sign_in_id")
    account = try row.integer("account_id")
    kind = try row.optionalInteger("organisation_id") == nil ? .holder : .member
    birthName = try row.optionalText("birth_name")
    firstNames = try row.optionalText("first_names")
    birthDate = try row.optionalDay("birth_date")
    email = try row.text("email")
    emailConfirmedAt = try row.optionalInstant("email_confirmed_at")
    passwordHash = try row.optionalText("password_hash")
    verifiedAt = try row.optionalInstant("verified_at")
    language = try row.text("language")
    createdAt = try row.instant("created_at")
    lastEnteredAt = try row.optionalInstant("last_entered_at")
  }

  /// Nil where it is unknown or ended.
  package static func find(account: Int64, id: Int64, in transaction: any Transaction) throws -> SignIn? {
    try transaction.row(
      "SELECT \(columns) FROM sign_in WHERE account_id = $1 AND sign_in_id = $2 AND ended_at IS NULL",
      .integer(account), .integer(id)
    ).map(SignIn.init(row:))
  }

  /// The sign-in that has confirmed an address.
  static func find(confirmed email: EmailAddress, in transaction: any Transaction) throws -> SignIn? {
    let row = try transaction.row(
      "SELECT account_id, sign_in_id FROM sign_in_email WHERE email = $1", .text(email.text))
    guard let row else { return nil }
    return try find(account: row.integer("account_id"), id: row.integer("sign_in_id"), in: transaction)
  }

  /// Every sign-in of an account that is not ended, the oldest first.
  package static func all(of account: Int64, in transaction: any Transaction) throws -> [SignIn] {
    try transaction.rows(
      "SELECT \(columns) FROM sign_in WHERE account_id = $1 AND ended_at IS NULL ORDER BY sign_in_id",
      .integer(account)
    ).map(SignIn.init(row:))
  }

  /// The verified sign-in of an account, of which there is one at most.
  static func verified(of account: Int64, in transaction: any Transaction) throws -> SignIn? {
    try transaction.row(
      """
      SELECT \(columns) FROM sign_in
      WHERE account_id = $1 AND verified_at IS NOT NULL AND ended_at IS NULL
      """, .integer(account)
    ).map(SignIn.init(row:))
  }
}

/// Why a sign-in ended.
package enum SignInEnd: String, Sendable {
  /// A newer one took its place: too many waited for one number.
  case replaced
  /// Somebody else proved to be the holder.
  case otherVerified
  /// Its address was never confirmed.
  case expired
  /// An operator removed it.
  case removed
}

extension SignIn {
  /// Ends it with its sessions and links, and frees its address.
  package func end(_ reason: SignInEnd, at now: Instant, in transaction: any Transaction) throws {
    let key: [Value] = [.integer(account), .integer(id)]
    try Sessions.endAll(account: account, signIn: id, in: transaction)
    try transaction.execute("DELETE FROM one_time_link WHERE account_id = $1 AND sign_in_id = $2", key)
    try transaction.execute(
      "DELETE FROM sign_in_email WHERE email = $3 AND account_id = $1 AND sign_in_id = $2", key + [.text(email)])
    try transaction.execute(
      "UPDATE sign_in SET ended_at = $3, ended_reason = $4 WHERE account_id = $1 AND sign_in_id = $2",
      key + [.integer(now.milliseconds), .text(reason.rawValue)])
  }
}
