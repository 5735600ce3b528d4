import LearningAccount

/// Why a question gets no answer: the field at fault, and one sentence that names it, its value and what was expected.
/// Which fault is said where there are several: docs/decisions/0113.
package struct ExplainProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The text is no JSON.
    case notJSON
    /// The text is longer than any question.
    case tooLarge
    /// The text is JSON and no question that can be answered.
    case badInput
  }

  package let kind: Kind
  /// The path to the field, such as `lots[0].source`; empty where the text as a whole is at fault.
  package let field: String
  /// One line.
  package let message: String

  init(_ kind: Kind, field: String, _ message: String) {
    self.kind = kind
    self.field = field
    self.message = message
  }
}

extension ExplainProblem {
  /// The longest text of one question, in bytes.
  package static let mostBytes = 1 << 20

  package static let tooLarge = ExplainProblem(
    .tooLarge, field: "", "the question is longer than \(mostBytes) bytes: one JSON object was expected")

  static func expected(_ expected: String, _ field: String, _ value: String) -> ExplainProblem {
    ExplainProblem(.badInput, field: field, "\(field) \(value): \(expected) was expected")
  }

  /// What the kernel found, whose words a caller's text is part of.
  init(_ input: BadInput) {
    self = .expected(input.expected, input.field, JSONExcerpt.plain(input.value))
  }
}
