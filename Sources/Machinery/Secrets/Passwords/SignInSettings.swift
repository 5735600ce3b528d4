/// What an installation may set about signing in. Durations are of the machine's clock.
package struct SignInSettings: Hashable, Sendable {
  /// In characters. NIST SP 800-63B-4 asks for fifteen where a password is the only factor, eight otherwise; twelve with
  /// a list of known passwords is what ANSSI and CNIL accept and people can still remember (docs/decisions/0042).
  package var passwordMinimumLength = 12
  /// A session without a request ends after this.
  package var sessionIdleSeconds: Int64 = 60 * 60
  /// Every session ends after this.
  package var sessionAbsoluteSeconds: Int64 = 12 * 60 * 60
  /// `last_seen_at` is written at most this often.
  package var sessionTouchSeconds: Int64 = 60
  package var confirmLinkSeconds: Int64 = 48 * 60 * 60
  package var resetLinkSeconds: Int64 = 60 * 60
  package var invitationLinkSeconds: Int64 = 7 * 24 * 60 * 60
  /// How many sign-ins that nobody has verified may wait for one number; a further one takes the oldest one's place.
  package var unverifiedPerNumber = 5
  /// A form that was shown longer ago is to be loaded again.
  package var formTokenSeconds: Int64 = 12 * 60 * 60
  package var throttle = ThrottleRules()

  package init() {}

  package func reasonableMinimumLength() -> Int { max(8, min(passwordMinimumLength, 64)) }
}

/// After how many tries one has to wait, and how long: the wait doubles from `firstWaitSeconds` to `longestWaitSeconds`.
///
/// No wait is long: nobody is locked out for days (domain of the platform, §11 no. 4).
package struct ThrottleRules: Hashable, Sendable {
  package struct Rule: Hashable, Sendable {
    package var freeTries: Int
    package var firstWaitSeconds: Int64
    package var longestWaitSeconds: Int64
    /// Tries are forgotten after this long without one.
    package var forgottenAfterSeconds: Int64
  }

  private static let hour: Int64 = 3600
  private static let day: Int64 = 24 * 3600

  /// One identifier from one address, or from a device that signed in to it before.
  package var identifierFromClient = Rule(
    freeTries: 5, firstWaitSeconds: 2, longestWaitSeconds: 15 * 60, forgottenAfterSeconds: day)
  /// One identifier from anywhere: short, because strangers can bring it about; the owner's known device is exempt.
  package var identifier = Rule(freeTries: 10, firstWaitSeconds: 1, longestWaitSeconds: 30, forgottenAfterSeconds: day)
  /// One address, whatever it tries: generous, because many people may share one.
  package var client = Rule(
    freeTries: 30, firstWaitSeconds: 2, longestWaitSeconds: 15 * 60, forgottenAfterSeconds: hour)
  /// Opening from one address.
  package var opening = Rule(
    freeTries: 10, firstWaitSeconds: 30, longestWaitSeconds: 15 * 60, forgottenAfterSeconds: hour)
  /// Mails that one may cause to one address. The longest wait is shorter than a reset link's life, so that the owner
  /// always has a link that works.
  package var mail = Rule(
    freeTries: 3, firstWaitSeconds: 60, longestWaitSeconds: 15 * 60, forgottenAfterSeconds: 4 * hour)
  /// Warnings to a verified holder that somebody tried to open an access with their number.
  package var warning = Rule(
    freeTries: 1, firstWaitSeconds: day, longestWaitSeconds: day, forgottenAfterSeconds: 2 * day)
  /// Passwords tried on one link, or in one session when changing it.
  package var guess = Rule(freeTries: 5, firstWaitSeconds: 5, longestWaitSeconds: 15 * 60, forgottenAfterSeconds: day)

  init() {}
}
