import LearningAccount
import Terminal

/// Reads a local time that a command was given: `2026-12-01T22:00`.
enum TypedTime {
  /// - Throws: a usage error that names the argument and what was expected.
  static func instant(_ text: String?, _ name: String, _ local: LocalTime) throws -> Instant? {
    guard let text else { return nil }
    guard let (day, seconds) = parts(text) else {
      throw CommandFailure.usage("\(name) \(text.printable): a time written YYYY-MM-DDTHH:MM was expected")
    }
    let instant = local.instant(day, secondsOfDay: seconds)
    guard local.day(of: instant) == day, local.secondsOfDay(instant) == seconds else {
      throw CommandFailure.usage("\(name) \(text): clocks skip this time when they are put forward")
    }
    return instant
  }

  private static func parts(_ text: String) -> (Day, Int)? {
    guard let match = text.wholeMatch(of: /([0-9-]+)T([0-9]{2}):([0-9]{2})/), let day = Day(match.1),
      let hour = Int(match.2), let minute = Int(match.3), hour < 24, minute < 60
    else { return nil }
    return (day, hour * 3600 + minute * 60)
  }
}
