import LearningAccount
import Ledger
import Secrets
import Words

/// Sign-ins that exist at once, for the demo and for tests: the same rows as the long way leaves, without its mails.
extension SignIns {
  /// Opens a verified sign-in to the account of the number.
  /// - Returns: the account.
  /// - Throws: ``SignInError/form(_:)``, ``AccountError``.
  @discardableResult
  package func addVerifiedHolder(
    _ form: SignInApplication.Form, by operatorAccess: OperatorAccess
  ) async throws -> Int64 {
    let application = try SignInApplication(form, policy: installation.signIns.passwordPolicy, today: today)
    let hash = try await hasher.hash(application.password)
    return try await installation.database.write { transaction in
      guard try SignIn.find(confirmed: application.email, in: transaction) == nil else {
        throw AccountError.emailInUse(application.email.text)
      }
      let account = try HolderNumbers(installation).open(application.number, in: transaction)
      let id = try self.insertRow(application, account: account, passwordHash: hash, in: transaction)
      guard let signIn = try SignIn.find(account: account, id: id, in: transaction) else { return account }
      try self.claimAddress(of: signIn, in: transaction)
      try Accounts(installation).verify(
        Accounts.Verification(
          email: application.email.text, method: .demo, checkedBy: operatorAccess.name, note: "made by a command"),
        in: transaction)
      return account
    }
  }

  /// Opens a member's sign-in with its password chosen.
  /// - Throws: ``SignInError/form(_:)``, ``AccountError``.
  @discardableResult
  package func addMember(
    email typed: String, password: String, to organisation: Int64, language: String, by operatorAccess: OperatorAccess
  ) async throws -> Int64 {
    guard let email = EmailAddress(typed) else { throw AccountError.malformed(field: "e-mail") }
    let readable = Password(password)
    let personal = PasswordPolicy.Personal(names: [], email: typed)
    let faults = installation.signIns.passwordPolicy.faults(of: readable, personal: personal)
    guard let readable, faults.isEmpty else { throw SignInError.form(faults) }
    let hash = try await hasher.hash(readable)
    return try await installation.database.write { transaction in
      let id = try self.insertMember(
        email, organisation, passwordHash: hash, language: Language.of(language).rawValue, in: transaction)
      if let signIn = try SignIn.find(account: organisation, id: id, in: transaction) {
        try self.claimAddress(of: signIn, in: transaction)
      }
      return id
    }
  }
}
