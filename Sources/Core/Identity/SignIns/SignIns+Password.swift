import LearningAccount
import Secrets
import Storage

extension SignIns {
  /// Mails a link to choose a new password, where the identifier leads to somebody; answers alike where it does not.
  /// - Throws: ``SignInError/slowDown(seconds:)``.
  package func forgot(identifier typed: String, from client: Client) async throws {
    let identifier = SignInIdentifier(typed)
    try await begin([
      Throttle.Charge("forgot:\(client.network)", settings.throttle.opening),
      Throttle.Charge("forgot:\(identifier.subject)", settings.throttle.mail),
    ])
    let now = now
    try await installation.database.write { transaction in
      guard let signIn = try identifier.find(installation, in: transaction) else { return }
      let token = try OneTimeLink.issue(
        .resetPassword, account: signIn.account, signIn: signIn.id, at: now, lifeSeconds: settings.resetLinkSeconds,
        keys: installation.keys, in: transaction)
      try post(
        "signIn.reset", to: signIn.email, language: signIn.language,
        ["token": token.text, "minutes": String(settings.resetLinkSeconds / 60)], in: transaction)
    }
  }

  /// Chooses a password through a mailed link: a forgotten one, or a new member's first. Ends every session and every
  /// other link of this sign-in, and signs in.
  /// - Throws: ``SignInError/linkInvalid``, ``SignInError/form(_:)``, ``SignInError/emailInUse``,
  ///   ``SignInError/slowDown(seconds:)``, ``SignInError/busy``.
  package func choosePassword(
    _ token: SessionToken, with typed: String, from client: Client
  ) async throws -> IssuedSession {
    let charges = [Throttle.Charge("client:\(client.network)", settings.throttle.client)]
    try await begin(charges)
    let now = now
    let (link, signIn) = try await installation.database.read { transaction in
      let link = try OneTimeLink.find(
        token, for: LinkUse.choosePassword.purposes, at: now, keys: installation.keys, in: transaction)
      return (link, try link.flatMap { try SignIn.find(account: $0.account, id: $0.signIn, in: transaction) })
    }
    guard let link, let signIn else { throw SignInError.linkInvalid }
    let password = try accept(typed, for: signIn)
    let hash = try await withHasher(forgiving: charges) { try await $0.hash(password) }
    return try await installation.database.write { transaction in
      try link.use(at: now, in: transaction)
      try self.claimAddress(of: signIn, in: transaction)
      try self.throttle.forgive(charges, in: transaction)
      return try self.replacePassword(of: signIn, with: hash, from: client, in: transaction)
    }
  }

  /// Changes the password of who is signed in. Ends every session, this one too, and gives a new one.
  /// - Throws: ``SignInError/wrong`` where the current password is not right, ``SignInError/form(_:)``,
  ///   ``SignInError/slowDown(seconds:)``, ``SignInError/busy``.
  package func changePassword(
    in session: Session, current: String, new: String, from client: Client
  ) async throws -> IssuedSession {
    let stored = session.stored
    let signIn = try await installation.database.read { transaction in
      try SignIn.find(account: stored.account, id: stored.signIn, in: transaction)
    }
    guard let signIn, let currentPassword = Password(current) else { throw SignInError.wrong }
    let password = try accept(new, for: signIn)
    let charges = [Throttle.Charge("change:\(signIn.id)", settings.throttle.guess)]
    try await begin(charges)
    let hash = try await withHasher(forgiving: charges) { hasher -> String? in
      guard try await hasher.verify(currentPassword, against: signIn.passwordHash) else { return nil }
      return try await hasher.hash(password)
    }
    guard let hash else { throw SignInError.wrong }
    return try await installation.database.write { transaction in
      let found = try SignIn.find(account: signIn.account, id: signIn.id, in: transaction)
      guard found?.passwordHash == signIn.passwordHash else { throw SignInError.wrong }
      try self.throttle.clear(charges, in: transaction)
      return try self.replacePassword(of: signIn, with: hash, from: client, in: transaction)
    }
  }

  private func accept(_ typed: String, for signIn: SignIn) throws(SignInError) -> Password {
    let personal = PasswordPolicy.Personal(
      names: [signIn.birthName, signIn.firstNames].compactMap(\.self), email: signIn.email,
      birthDate: signIn.birthDate)
    let password = Password(typed)
    let faults = installation.signIns.passwordPolicy.faults(of: password, personal: personal)
    guard let password, faults.isEmpty else { throw .form(faults) }
    return password
  }

  private func replacePassword(
    of signIn: SignIn, with hash: String, from client: Client, in transaction: any Transaction
  ) throws -> IssuedSession {
    try store(hash, for: signIn, in: transaction)
    try Sessions.endAll(account: signIn.account, signIn: signIn.id, in: transaction)
    try OneTimeLink.revokeAll(account: signIn.account, signIn: signIn.id, in: transaction)
    if signIn.passwordHash != nil {
      try post("signIn.passwordChanged", to: signIn.email, language: signIn.language, in: transaction)
    }
    return try start(signIn, passwordHash: hash, from: client, in: transaction)
  }
}
