import LearningAccount
import Ledger
import Storage
import Words

extension SignIns {
  /// Invites a member of a training organisation: mails a link to choose a password. The organisation's account is
  /// opened where it has none; it carries the organisation's identifier.
  ///
  /// - Parameter organisationName: for the mail.
  /// - Throws: ``AccountError/malformed(field:)``, ``AccountError/emailInUse(_:)``.
  @discardableResult
  package func invite(
    email typed: String, to organisation: Int64, named organisationName: String, language: String,
    by operatorAccess: OperatorAccess
  ) async throws -> Int64 {
    guard let email = EmailAddress(typed) else { throw AccountError.malformed(field: "e-mail") }
    let language = Language.of(language).rawValue
    let id = try await installation.database.write { transaction in
      let id = try self.insertMember(email, organisation, passwordHash: nil, language: language, in: transaction)
      let token = try OneTimeLink.issue(
        .choosePassword, account: organisation, signIn: id, at: now, lifeSeconds: settings.invitationLinkSeconds,
        keys: installation.keys, in: transaction)
      try post(
        "signIn.invited", to: email.text, language: language,
        [
          "token": token.text, "organisation": String(organisationName.prefix(200)),
          "days": String(settings.invitationLinkSeconds / 86_400),
        ], in: transaction)
      return id
    }
    installation.log.notice(
      "member invited", metadata: ["organisation": "\(organisation)", "by": "\(operatorAccess.name)"])
    return id
  }

  package func insertMember(
    _ email: EmailAddress, _ organisation: Int64, passwordHash: String?, language: String,
    in transaction: any Transaction
  ) throws -> Int64 {
    guard try SignIn.find(confirmed: email, in: transaction) == nil else { throw AccountError.emailInUse(email.text) }
    try Account.open(
      organisation, kind: .organisation, unit: installation.scheme.primaryUnit, at: now, in: transaction)
    let id = installation.newIdentifier()
    try transaction.execute(
      """
      INSERT INTO sign_in (account_id, sign_in_id, organisation_id, email, password_hash, language, created_at)
      VALUES ($1, $2, $1, $3, $4, $5, $6)
      """,
      .integer(organisation), .integer(id), .text(email.text), .optional(passwordHash), .text(language),
      .integer(now.milliseconds))
    return id
  }
}
