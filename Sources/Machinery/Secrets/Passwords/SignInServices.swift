/// What signing in needs besides the database, one for a whole process: the settings, the threads that hash passwords,
/// and the list of known passwords.
package struct SignInServices: Sendable {
  package let settings: SignInSettings
  package let hasher: PasswordHasher
  package let knownPasswords: KnownPasswords

  package init(settings: SignInSettings, hasher: PasswordHasher, knownPasswords: KnownPasswords) {
    self.settings = settings
    self.hasher = hasher
    self.knownPasswords = knownPasswords
  }

  /// Ordinary settings; its hasher is shared by the whole process.
  package static let standard = SignInServices(
    settings: SignInSettings(), hasher: PasswordHasher(), knownPasswords: .shipped)
}
