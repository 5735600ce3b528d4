/// What signing in needs besides the database, one for a whole process: the settings, the threads that hash passwords,
/// and the list of known passwords.
public struct SignInServices: Sendable {
  public let settings: SignInSettings
  public let hasher: PasswordHasher
  public let knownPasswords: KnownPasswords

  public init(settings: SignInSettings, hasher: PasswordHasher, knownPasswords: KnownPasswords) {
    self.settings = settings
    self.hasher = hasher
    self.knownPasswords = knownPasswords
  }

  /// Ordinary settings; its hasher is shared by the whole process.
  public static let standard = SignInServices(
    settings: SignInSettings(), hasher: PasswordHasher(), knownPasswords: .shipped)

  public var passwordPolicy: PasswordPolicy {
    PasswordPolicy(minimumLength: settings.reasonableMinimumLength(), known: knownPasswords)
  }
}
