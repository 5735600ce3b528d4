import LearningAccount
import Ledger
import Storage

extension SignIns {
  /// Opens a sign-in that still waits for its address to be confirmed, by the link that is mailed.
  ///
  /// Returns in every case as if it had worked, after the same work: what happened is said by mail, to the address
  /// given and, where there is a verified holder, to them. An unknown number gets a dormant account likewise.
  /// - Throws: ``SignInError/form(_:)``, ``SignInError/slowDown(seconds:)``, ``SignInError/busy``.
  package func open(_ form: SignInApplication.Form, from client: Client) async throws {
    let application = try SignInApplication(form, policy: installation.signIns.passwordPolicy, today: today)
    let charges = [
      Throttle.Charge("open:\(client.network)", settings.throttle.opening),
      Throttle.Charge("mail:\(application.email.text)", settings.throttle.mail),
    ]
    try await begin(charges)
    let hash = try await withHasher(forgiving: charges) { try await $0.hash(application.password) }
    try await installation.database.write { transaction in
      try self.open(application, passwordHash: hash, in: transaction)
    }
  }

  private func open(
    _ application: SignInApplication, passwordHash: String, in transaction: any Transaction
  ) throws {
    let account = try HolderNumbers(installation).open(application.number, in: transaction)
    let verified = try SignIn.verified(of: account, in: transaction)
    let addressee = try SignIn.find(confirmed: application.email, in: transaction)
    if let addressee {
      // Whoever reads this mail has an access already; nothing is said about the number that was typed.
      try post("signIn.addressInUse", to: addressee.email, language: application.language, in: transaction)
    } else if verified != nil {
      try post("signIn.exists", to: application.email.text, language: application.language, in: transaction)
    } else {
      try makeRoom(in: account, transaction)
      try insert(application, account: account, passwordHash: passwordHash, in: transaction)
    }
    if let verified, verified != addressee { try warn(verified, in: transaction) }
  }

  private func insert(
    _ application: SignInApplication, account: Int64, passwordHash: String, in transaction: any Transaction
  ) throws {
    let id = try insertRow(application, account: account, passwordHash: passwordHash, in: transaction)
    let token = try OneTimeLink.issue(
      .confirmEmail, account: account, signIn: id, at: now, lifeSeconds: settings.confirmLinkSeconds,
      keys: installation.keys, in: transaction)
    try post(
      "signIn.confirm", to: application.email.text, language: application.language,
      ["token": token.text, "hours": String(settings.confirmLinkSeconds / 3600)], in: transaction)
  }

  /// - Returns: the new sign-in's identifier.
  package func insertRow(
    _ application: SignInApplication, account: Int64, passwordHash: String, in transaction: any Transaction
  ) throws -> Int64 {
    let id = installation.newIdentifier()
    try transaction.execute(
      """
      INSERT INTO sign_in
        (account_id, sign_in_id, birth_name, first_names, birth_date, email, password_hash, language, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      .integer(account), .integer(id), .text(application.birthName.text), .text(application.firstNames.text),
      .text(application.birthDate.iso), .text(application.email.text), .text(passwordHash),
      .text(application.language), .integer(now.milliseconds))
    return id
  }

  /// Ends the oldest waiting sign-in where too many wait for one number: first those that nobody confirmed. A stranger
  /// who comes first, or often, so never keeps the owner out (docs/decisions/0040).
  private func makeRoom(in account: Int64, _ transaction: any Transaction) throws {
    var waiting = try SignIn.all(of: account, in: transaction)
    while waiting.count >= settings.unverifiedPerNumber {
      let place = waiting.firstIndex { $0.emailConfirmedAt == nil } ?? waiting.startIndex
      let oldest = waiting.remove(at: place)
      try oldest.end(.replaced, at: now, in: transaction)
      if oldest.emailConfirmedAt != nil {
        try post("signIn.replaced", to: oldest.email, language: oldest.language, in: transaction)
      }
    }
  }

  /// Tells the holder that somebody tried to open an access with their number, once a day at most.
  private func warn(_ holder: SignIn, in transaction: any Transaction) throws {
    do {
      try throttle.begin([Throttle.Charge("warn:\(holder.id)", settings.throttle.warning)], in: transaction)
    } catch SignInError.slowDown {
      return
    }
    try post("signIn.attempted", to: holder.email, language: holder.language, in: transaction)
  }
}
