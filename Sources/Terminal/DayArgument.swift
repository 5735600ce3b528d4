import LearningAccount

/// Reads days that a command was given.
enum DayArgument {
  /// - Throws: a usage error that names the argument and what was expected.
  static func day(_ text: String, _ name: String) throws -> Day {
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(name) \(text): a day written YYYY-MM-DD was expected")
    }
    return day
  }

  static func day(_ text: String?, _ name: String) throws -> Day? { try text.map { try day($0, name) } }
}
