import LearningAccount
import Secrets
import Storage

/// Slows down repeated tries, for all nodes together: the counts lie in the database.
///
/// A try is counted *before* it is judged, so that many at once cannot slip through, and taken back where it turns out
/// right. A try that has to wait is not counted: waiting never grows by impatience.
/// Why nobody is locked out: docs/decisions/0043.
struct Throttle {
  let keys: KeyRing
  let now: Instant

  /// One count: what it is of, and its rule.
  struct Charge: Sendable {
    let subject: String
    let rule: ThrottleRules.Rule

    init(_ subject: String, _ rule: ThrottleRules.Rule) {
      self.subject = subject
      self.rule = rule
    }
  }

  /// Counts one try on each.
  /// - Throws: ``SignInError/slowDown(seconds:)``, and then nothing is counted.
  func begin(_ charges: [Charge], in transaction: any Transaction) throws {
    // In one order everywhere, so that two transactions never wait for each other.
    let ordered = try charges.map { (key: try keys.blind($0.subject), rule: $0.rule) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (key, rule) in ordered {
      guard let tries = try count(key, rule, transaction) else {
        throw SignInError.slowDown(seconds: try secondsLeft(key, transaction))
      }
      let wait = Self.waitSeconds(afterTries: tries, rule)
      try transaction.execute(
        "UPDATE throttle SET blocked_until = $1 WHERE throttle_key = $2",
        .integer(now.adding(seconds: wait).milliseconds), .blob(key))
    }
  }

  /// Takes one try back, as if it had not been made.
  func forgive(_ charges: [Charge], in transaction: any Transaction) throws {
    for charge in charges {
      try transaction.execute(
        "UPDATE throttle SET tries = tries - 1, blocked_until = $1 WHERE throttle_key = $2 AND tries > 0",
        .integer(now.milliseconds), .blob(keys.blind(charge.subject)))
    }
  }

  /// Forgets every try.
  func clear(_ charges: [Charge], in transaction: any Transaction) throws {
    for charge in charges {
      try transaction.execute("DELETE FROM throttle WHERE throttle_key = $1", .blob(keys.blind(charge.subject)))
    }
  }

  static func waitSeconds(afterTries tries: Int64, _ rule: ThrottleRules.Rule) -> Int64 {
    let excess = tries - Int64(rule.freeTries)
    guard excess >= 0 else { return 0 }
    return min(rule.longestWaitSeconds, rule.firstWaitSeconds << min(excess, 30))
  }

  /// How many tries that makes; nil while one has to wait. The row stays locked for this transaction.
  private func count(_ key: [UInt8], _ rule: ThrottleRules.Rule, _ transaction: any Transaction) throws -> Int64? {
    try transaction.row(
      """
      INSERT INTO throttle (throttle_key, tries, last_at, blocked_until) VALUES ($1, 1, $2, $2)
      ON CONFLICT (throttle_key) DO UPDATE
      SET tries = CASE WHEN throttle.last_at < $3 THEN 1 ELSE throttle.tries + 1 END, last_at = excluded.last_at
      WHERE throttle.blocked_until <= $2
      RETURNING tries
      """,
      .blob(key), .integer(now.milliseconds), .integer(now.adding(seconds: -rule.forgottenAfterSeconds).milliseconds)
    )?.integer("tries")
  }

  private func secondsLeft(_ key: [UInt8], _ transaction: any Transaction) throws -> Int {
    let until = try transaction.row("SELECT blocked_until FROM throttle WHERE throttle_key = $1", .blob(key))
    let left = (try until?.integer("blocked_until") ?? 0) - now.milliseconds
    return max(1, Int((left + 999) / 1000))
  }
}
