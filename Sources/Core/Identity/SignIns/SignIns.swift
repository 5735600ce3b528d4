import LearningAccount
import Ledger
import Letters
import Secrets
import Storage

/// Opens sign-ins and lets people in: opening, confirming, entering, forgotten and changed passwords, members.
///
/// A sign-in is a person's means of entering and is apart from the account, which may exist before it. All time here is
/// the machine's. Whoever is told "no" is told so in the same words, after the same work, whether or not the account,
/// the number or the address exists.
package struct SignIns: Sendable {
  let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  var settings: SignInSettings { installation.signIns.settings }
  var hasher: PasswordHasher { installation.signIns.hasher }
  var now: Instant { installation.clocks.machine() }
  package var today: Day { installation.clocks.local.day(of: now) }
  var throttle: Throttle { Throttle(keys: installation.keys, now: now) }

  /// Counts a try on each charge, in a transaction of its own so that it stays counted.
  /// - Throws: ``SignInError/slowDown(seconds:)``.
  func begin(_ charges: [Throttle.Charge]) async throws {
    let throttle = throttle
    try await installation.database.write { transaction in try throttle.begin(charges, in: transaction) }
  }

  func forgive(_ charges: [Throttle.Charge]) async throws {
    let throttle = throttle
    try await installation.database.write { transaction in try throttle.forgive(charges, in: transaction) }
  }

  /// Runs password work; a full queue takes the try back, since nothing was judged.
  func withHasher<Result>(
    forgiving charges: [Throttle.Charge], _ work: (PasswordHasher) async throws -> Result
  ) async throws -> Result {
    do {
      return try await work(hasher)
    } catch PasswordHasherError.busy {
      try await forgive(charges)
      throw SignInError.busy
    }
  }

  func post(
    _ template: String, to email: String, language: String, _ arguments: [String: String] = [:],
    in transaction: any Transaction
  ) throws {
    let notice = Letter(template: template, recipient: .email(email), language: language, arguments: arguments)
    try Outbox(installation).post(notice, in: transaction)
  }
}
