import LearningAccount

/// Reads days that a command was given.
package enum DayArgument {
  /// - Throws: a usage error that names the argument and what was expected.
  package static func day(_ text: String, _ name: String) throws -> Day {
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(name) \(text): a day written YYYY-MM-DD was expected")
    }
    return day
  }

  package static func day(_ text: String?, _ name: String) throws -> Day? { try text.map { try day($0, name) } }
}
