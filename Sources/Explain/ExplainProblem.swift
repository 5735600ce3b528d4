import LearningAccount

/// Why a question gets no answer: the field at fault, and one sentence that names it, its value and what was expected.
public struct ExplainProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The text is no JSON.
    case notJSON
    /// The text is longer than any question.
    case tooLarge
    /// The text is JSON and no question that can be answered.
    case badInput
  }

  public let kind: Kind
  /// The path to the field, such as `lots[0].source`; empty where the text as a whole is at fault.
  public let field: String
  /// One line.
  public let message: String

  public init(_ kind: Kind, field: String, _ message: String) {
    self.kind = kind
    self.field = field
    self.message = message
  }
}

extension ExplainProblem {
  /// The longest text of one question, in bytes.
  public static let mostBytes = 1 << 20

  public static let tooLarge = ExplainProblem(
    .tooLarge, field: "", "the question is longer than \(mostBytes) bytes: one JSON object was expected")

  static func expected(_ expected: String, _ field: String, _ value: String) -> ExplainProblem {
    ExplainProblem(.badInput, field: field, "\(field) \(value): \(expected) was expected")
  }

  /// What the kernel found, whose words a caller's text is part of.
  init(_ input: BadInput) {
    self = .expected(input.expected, input.field, JSONExcerpt.plain(input.value))
  }
}
