import LearningAccount
import Ledger
import Letters
import Storage

/// What an operator does with accounts: looks up who waits for verification, and verifies.
package struct Accounts: Sendable {
  let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// What an operator compares with a person's papers before verifying.
  package struct Dossier: Sendable {
    package let account: Account
    package let signIn: SignIn
    /// In full: the operator compares it with the person's card. Never log it.
    package let number: NIR
    /// Other sign-ins that would end.
    package let others: [Other]

    package struct Other: Hashable, Sendable {
      package let maskedEmail: String
      package let isVerified: Bool
      let createdAt: Instant
    }
  }

  /// The dossier of the sign-in that confirmed an address.
  /// - Throws: ``AccountError/noSuchSignIn(email:)``, ``AccountError/isMember(email:)``.
  package func dossier(email typed: String) async throws -> Dossier {
    try await installation.database.read { transaction in try self.dossier(email: typed, in: transaction) }
  }

  private func dossier(email typed: String, in transaction: any Transaction) throws -> Dossier {
    guard let email = EmailAddress(typed), let signIn = try SignIn.find(confirmed: email, in: transaction) else {
      throw AccountError.noSuchSignIn(email: typed)
    }
    guard signIn.kind == .holder else { throw AccountError.isMember(email: typed) }
    guard let account = try Account.find(signIn.account, in: transaction),
      let number = try HolderNumbers(installation).number(of: signIn.account, in: transaction)
    else { throw AccountError.noSuchAccount(signIn.account) }
    let others = try SignIn.all(of: signIn.account, in: transaction).filter { $0.id != signIn.id }
    return Dossier(
      account: account, signIn: signIn, number: number,
      others: others.map {
        Dossier.Other(maskedEmail: $0.maskedEmail, isVerified: $0.verifiedAt != nil, createdAt: $0.createdAt)
      })
  }

  /// What an operator has established, and how.
  package struct Verification: Sendable {
    let email: String
    let method: Method
    /// Who checked: at most 100 characters.
    let checkedBy: String
    /// What was seen, without copying it: "passport, photograph compared". At most 500 characters.
    let note: String
    package enum Method: String, Sendable, CaseIterable { case inPerson, demo }

    package init(email: String, method: Method, checkedBy: String, note: String) {
      self.email = email
      self.method = method
      self.checkedBy = checkedBy
      self.note = note
    }
  }

  /// Makes a sign-in the verified one of its account and activates the account.
  ///
  /// Every other sign-in of the account ends and is told so by mail. The verified person's own sessions end too: what
  /// a session may do never grows while it lasts.
  /// - Throws: ``AccountError``.
  @discardableResult
  package func verify(_ verification: Verification) async throws -> Dossier {
    let dossier = try await installation.database.write { transaction in
      try self.verify(verification, in: transaction)
    }
    installation.log.notice(
      "sign-in verified",
      metadata: [
        "account": "\(dossier.account.id)", "signIn": "\(dossier.signIn.id)", "method": "\(verification.method)",
      ])
    return dossier
  }

  /// As ``verify(_:)``, within the caller's transaction.
  @discardableResult
  package func verify(_ verification: Verification, in transaction: any Transaction) throws -> Dossier {
    try Self.check(verification.checkedBy, verification.note)
    let dossier = try dossier(email: verification.email, in: transaction)
    guard dossier.signIn.verifiedAt == nil else { throw AccountError.alreadyVerified(email: verification.email) }
    if let other = dossier.others.first(where: \.isVerified) {
      throw AccountError.anotherVerified(maskedEmail: other.maskedEmail)
    }
    try endOthers(than: dossier.signIn, in: transaction)
    try write(verification, dossier.signIn, in: transaction)
    let text = Letter(
      template: "signIn.verified", recipient: .email(dossier.signIn.email), language: dossier.signIn.language)
    try Outbox(installation).post(text, in: transaction)
    return dossier
  }

  private func endOthers(than signIn: SignIn, in transaction: any Transaction) throws {
    for other in try SignIn.all(of: signIn.account, in: transaction) where other.id != signIn.id {
      try other.end(.otherVerified, at: installation.clocks.machine(), in: transaction)
      // An address that nobody confirmed may be a stranger's to the matter: it gets no mail.
      guard other.emailConfirmedAt != nil else { continue }
      let notice = Letter(template: "signIn.ended", recipient: .email(other.email), language: other.language)
      try Outbox(installation).post(notice, in: transaction)
    }
  }

  private func write(_ verification: Verification, _ signIn: SignIn, in transaction: any Transaction) throws {
    let now = installation.clocks.machine()
    try transaction.execute(
      "UPDATE sign_in SET verified_at = $3 WHERE account_id = $1 AND sign_in_id = $2",
      .integer(signIn.account), .integer(signIn.id), .integer(now.milliseconds))
    try record(
      verification.method.rawValue, signIn, by: verification.checkedBy, note: verification.note, in: transaction)
    try transaction.execute(
      """
      UPDATE account SET assurance = 'verified', status = CASE WHEN status = 'dormant' THEN 'active' ELSE status END
      WHERE account_id = $1
      """, .integer(signIn.account))
    try Sessions.endAll(account: signIn.account, signIn: signIn.id, in: transaction)
  }

  func record(
    _ method: String, _ signIn: SignIn, by checkedBy: String, note: String, in transaction: any Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO identity_check (account_id, sign_in_id, check_id, checked_at, method, checked_by, note)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .integer(signIn.account), .integer(signIn.id), .integer(installation.newIdentifier()),
      .integer(installation.clocks.machine().milliseconds), .text(method), .text(checkedBy), .text(note))
  }

  static func check(_ checkedBy: String, _ note: String) throws(AccountError) {
    guard (1...100).contains(checkedBy.count) else { throw .malformed(field: "who checked") }
    guard (1...500).contains(note.count) else { throw .malformed(field: "the note") }
  }
}
