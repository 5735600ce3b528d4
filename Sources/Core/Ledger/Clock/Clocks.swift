import Foundation
import LearningAccount
import Storage

/// The two clocks. Every use of time names which one it means.
///
/// The *machine's* clock serves sessions, one-time codes, retries and rate limits. The *scheme's* clock serves
/// deadlines, law and start days; it is the machine's plus an offset that lives in the database, so that a demo or a
/// sandbox can be moved forward and all its nodes agree.
package struct Clocks: Sendable {
  private let machineNow: @Sendable () -> Instant
  package let local: LocalTime

  /// `machineNow` is replaced in tests.
  package init(local: LocalTime, machineNow: @escaping @Sendable () -> Instant = Clocks.systemNow) {
    self.local = local
    self.machineNow = machineNow
  }

  package func machine() -> Instant { machineNow() }

  package func scheme(in transaction: any Transaction) throws -> Moment {
    let row = try transaction.row("SELECT offset_milliseconds FROM scheme_clock WHERE clock_id = 1")
    return local.moment(machine().adding(milliseconds: try row?.integer("offset_milliseconds") ?? 0))
  }

  /// Moves the scheme's clock so that it shows `instant` now. Going back is refused: deadlines that ran stay run.
  package func moveScheme(to instant: Instant, in transaction: any Transaction) throws {
    let current = try scheme(in: transaction).instant
    guard instant >= current else { throw ClockError.backwards }
    try setScheme(to: instant, in: transaction)
  }

  /// Sets the scheme's clock where nothing has happened yet: the start of a demo.
  package func setScheme(to instant: Instant, in transaction: any Transaction) throws {
    try transaction.execute(
      """
      INSERT INTO scheme_clock (clock_id, offset_milliseconds) VALUES (1, $1)
      ON CONFLICT (clock_id) DO UPDATE SET offset_milliseconds = excluded.offset_milliseconds
      """, .integer(instant.milliseconds - machine().milliseconds))
  }

  @Sendable package static func systemNow() -> Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}

enum ClockError: Error, Equatable, Sendable { case backwards }

extension ClockError: Failure {
  var kind: FailureKind { .refused }
  var sentence: String { "the scheme's clock only moves forward" }
}
