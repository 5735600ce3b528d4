import LearningAccount

/// What a command answered, as its record keeps it for whoever asks the same again.
///
/// The text is hashed with the command: a value has one text, which never changes.
package protocol CommandAnswer: Sendable {
  /// Nil for what ``answer`` never writes.
  init?(answer: String)

  var answer: String { get }
}

extension CommandAnswer where Self: RawRepresentable<String> {
  package init?(answer: String) { self.init(rawValue: answer) }
  package var answer: String { rawValue }
}

/// The answer of a command that has nothing to say but that it was done.
package enum Done: String, CommandAnswer { case done }

/// An identifier: `302455128064`.
extension Int64: CommandAnswer {
  package init?(answer: String) {
    guard let value = Int64(answer), String(value) == answer else { return nil }
    self = value
  }

  package var answer: String { String(self) }
}

/// Minor units, the unit's code and its decimals: `180000 EUR 2`.
extension Amount: CommandAnswer {
  package init?(answer: String) {
    let words = answer.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, let minor = Int64(words[0]), Unit.isCode(words[1]), let decimals = Int(words[2]),
      (0...18).contains(decimals)
    else { return nil }
    self.init(minor: minor, unit: Unit(code: words[1], decimals: decimals))
    guard self.answer == answer else { return nil }
  }

  package var answer: String { "\(minor) \(unit.code) \(unit.decimals)" }
}

/// Contract and execution: `accepted inTraining`.
extension EnrolmentState: CommandAnswer {
  package init?(answer: String) {
    let words = answer.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, let contract = ContractState(rawValue: words[0]),
      let execution = ExecutionState(rawValue: words[1])
    else { return nil }
    self.init(contract, execution)
  }

  package var answer: String { "\(contract.rawValue) \(execution.rawValue)" }
}
