import LearningAccount

extension SignInSettings {
  /// The settings with what the environment says otherwise:
  /// `ACQUIS_PASSWORD_LENGTH` (8 to 64 characters), `ACQUIS_SESSION_IDLE_MINUTES` (5 to 1 440) and
  /// `ACQUIS_SESSION_HOURS` (1 to 168, the longest life of a session).
  ///
  /// - Throws: ``SettingFault`` for a value outside its range, rather than going on with another.
  package init(environment: [String: String]) throws(SettingFault) {
    self.init()
    if let length = try Self.read("ACQUIS_PASSWORD_LENGTH", 8...64, environment) { passwordMinimumLength = Int(length) }
    if let minutes = try Self.read("ACQUIS_SESSION_IDLE_MINUTES", 5...1440, environment) {
      sessionIdleSeconds = minutes * 60
    }
    if let hours = try Self.read("ACQUIS_SESSION_HOURS", 1...168, environment) { sessionAbsoluteSeconds = hours * 3600 }
  }

  private static func read(
    _ name: String, _ range: ClosedRange<Int64>, _ environment: [String: String]
  ) throws(SettingFault) -> Int64? {
    guard let text = environment[name], !text.isEmpty else { return nil }
    guard let value = Int64(text), range.contains(value) else {
      throw SettingFault(name: name, value: text, range: range)
    }
    return value
  }
}

/// A setting of the environment that cannot be used.
package struct SettingFault: Error, Hashable, Sendable, CustomStringConvertible {
  let name: String
  let value: String
  let range: ClosedRange<Int64>

  package var description: String {
    "\(name) is “\(value)”; a whole number from \(range.lowerBound) to \(range.upperBound) was expected."
  }
}

extension SettingFault: Failure {
  package var kind: FailureKind { .badInput }
}
