import LearningAccount
import Secrets
import Storage

extension SignIns {
  /// Whether a mailed link still works, without using it: mail scanners open links before people do.
  package func works(_ token: SessionToken, for use: LinkUse) async throws -> Bool {
    let now = now
    return try await installation.database.read { transaction in
      try OneTimeLink.find(token, for: use.purposes, at: now, keys: installation.keys, in: transaction) != nil
    }
  }

  /// What a mailed link is for, as far as pages tell them apart.
  package enum LinkUse: Sendable {
    /// ``SignIns/confirm(_:password:from:)``
    case confirmEmail
    /// ``SignIns/choosePassword(_:with:from:)``
    case choosePassword

    var purposes: [OneTimeLink.Purpose] {
      switch self {
      case .confirmEmail: [.confirmEmail]
      case .choosePassword: [.resetPassword, .choosePassword]
      }
    }
  }

  /// Confirms the address of a new sign-in and signs in.
  ///
  /// The password chosen at opening is asked for: a stranger may have opened this sign-in with the victim's number and
  /// address and a password of their own, and the victim's click must not complete it (docs/decisions/0040).
  /// - Throws: ``SignInError/linkInvalid``, ``SignInError/wrong``, ``SignInError/emailInUse``,
  ///   ``SignInError/slowDown(seconds:)``, ``SignInError/busy``.
  package func confirm(_ token: SessionToken, password typed: String, from client: Client) async throws -> IssuedSession
  {
    guard let password = Password(typed) else { throw SignInError.wrong }
    let charges = [
      Throttle.Charge("link:\(token.hash.hex)", settings.throttle.guess),
      Throttle.Charge("client:\(client.network)", settings.throttle.client),
    ]
    try await begin(charges)
    let now = now
    let (link, signIn) = try await installation.database.read { transaction in
      let link = try OneTimeLink.find(token, for: [.confirmEmail], at: now, keys: installation.keys, in: transaction)
      return (link, try link.flatMap { try SignIn.find(account: $0.account, id: $0.signIn, in: transaction) })
    }
    guard let link, let signIn else { throw SignInError.linkInvalid }
    let isRight = try await withHasher(forgiving: charges) {
      try await $0.verify(password, against: signIn.passwordHash)
    }
    guard isRight else { throw SignInError.wrong }
    return try await installation.database.write { transaction in
      try link.use(at: now, in: transaction)
      try self.claimAddress(of: signIn, in: transaction)
      try self.throttle.forgive(charges, in: transaction)
      return try self.start(signIn, passwordHash: signIn.passwordHash ?? "", from: client, in: transaction)
    }
  }

  /// Makes the address this sign-in's own.
  /// - Throws: ``SignInError/emailInUse`` where another one confirmed it first.
  package func claimAddress(of signIn: SignIn, in transaction: any Transaction) throws {
    try transaction.execute(
      """
      INSERT INTO sign_in_email (email, account_id, sign_in_id) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING
      """, .text(signIn.email), .integer(signIn.account), .integer(signIn.id))
    let owner = try transaction.row("SELECT sign_in_id FROM sign_in_email WHERE email = $1", .text(signIn.email))
    guard try owner?.integer("sign_in_id") == signIn.id else { throw SignInError.emailInUse }
    try transaction.execute(
      """
      UPDATE sign_in SET email_confirmed_at = $1
      WHERE account_id = $2 AND sign_in_id = $3 AND email_confirmed_at IS NULL
      """, .integer(now.milliseconds), .integer(signIn.account), .integer(signIn.id))
  }

  func start(
    _ signIn: SignIn, passwordHash: String, from client: Client, in transaction: any Transaction
  ) throws -> IssuedSession {
    try Sessions(installation).start(
      account: signIn.account, signIn: signIn.id, kind: signIn.kind, passwordHash: passwordHash,
      device: client.device, in: transaction)
  }
}
