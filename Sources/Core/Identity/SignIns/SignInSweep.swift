import LearningAccount
import Ledger

/// Clears away what has run out: sessions, links, tries, and sign-ins whose address nobody confirmed. Run by the
/// nightly job; nothing depends on its having run.
package struct SignInSweep: Sendable {
  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Deletes everything that ran out before now. Safe to run on several nodes at once.
  package func run() async throws {
    let now = installation.clocks.machine()
    let settings = installation.signIns.settings
    let unconfirmedSince = now.adding(seconds: -settings.confirmLinkSeconds)
    let idleSince = now.adding(seconds: -settings.sessionIdleSeconds)
    try await installation.database.write { transaction in
      try transaction.execute(
        "DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2",
        .integer(now.milliseconds), .integer(idleSince.milliseconds))
      try transaction.execute("DELETE FROM one_time_link WHERE expires_at <= $1", .integer(now.milliseconds))
      // The longest memory of any rule is two days.
      try transaction.execute(
        "DELETE FROM throttle WHERE last_at < $1 AND blocked_until < $2",
        .integer(now.adding(seconds: -2 * 86_400).milliseconds), .integer(now.milliseconds))
      // A member who was invited has until the invitation's end; theirs are the rows without a password.
      try transaction.execute(
        """
        DELETE FROM sign_in
        WHERE email_confirmed_at IS NULL AND verified_at IS NULL AND password_hash IS NOT NULL AND created_at <= $1
        """, .integer(unconfirmedSince.milliseconds))
    }
  }
}
