import LearningAccount
import Secrets
import Storage

extension SignIns {
  /// Signs in with an e-mail address, or with the number where the holder is verified.
  /// - Throws: ``SignInError/wrong``, ``SignInError/slowDown(seconds:)``, ``SignInError/busy``.
  package func enter(identifier typed: String, password: String, from client: Client) async throws -> IssuedSession {
    let identifier = SignInIdentifier(typed)
    let found = try await installation.database.read { transaction in
      try identifier.find(installation, in: transaction)
    }
    let charges = try charges(identifier, found, client)
    try await begin(charges.identifier + charges.client)
    // A password that is too long to be read is wrong, after the same work.
    let readable = Password(password)
    let isRight = try await withHasher(forgiving: charges.identifier + charges.client) { hasher in
      try await hasher.verify(readable ?? Password.placeholder, against: readable == nil ? nil : found?.passwordHash)
    }
    guard isRight, let found, let readable, let stored = found.passwordHash else { throw SignInError.wrong }
    let hash = hasher.isOutdated(stored) ? try await hasher.hash(readable) : stored
    let throttle = throttle
    return try await installation.database.write { transaction in
      // The password may have changed, or the sign-in ended, while it was being checked.
      let current = try SignIn.find(account: found.account, id: found.id, in: transaction)
      guard current?.passwordHash == stored else { throw SignInError.wrong }
      if hash != stored { try self.store(hash, for: found, in: transaction) }
      try throttle.clear(charges.identifier, in: transaction)
      try throttle.forgive(charges.client, in: transaction)
      return try self.start(found, passwordHash: hash, from: client, in: transaction)
    }
  }

  /// What a try counts on. A browser that signed in here before counts on its own, so that nobody else's wrong tries
  /// make its owner wait.
  private func charges(
    _ identifier: SignInIdentifier, _ found: SignIn?, _ client: Client
  ) throws -> (identifier: [Throttle.Charge], client: [Throttle.Charge]) {
    let rules = settings.throttle
    if let found, let hash = found.passwordHash, let token = client.deviceToken,
      let device = try DeviceToken.subject(token, signIn: found.id, passwordHash: hash, keys: installation.keys)
    {
      return ([Throttle.Charge(device, rules.identifierFromClient)], [])
    }
    let subject = identifier.subject
    return (
      [
        Throttle.Charge("enter:\(subject)", rules.identifier),
        Throttle.Charge("enter:\(subject)@\(client.network)", rules.identifierFromClient),
      ], [Throttle.Charge("client:\(client.network)", rules.client)]
    )
  }

  func store(_ passwordHash: String, for signIn: SignIn, in transaction: any Transaction) throws {
    try transaction.execute(
      "UPDATE sign_in SET password_hash = $1 WHERE account_id = $2 AND sign_in_id = $3",
      .text(passwordHash), .integer(signIn.account), .integer(signIn.id))
  }
}
