/// A question that cannot be asked: which field, what stood there, and what was expected instead.
public struct BadInput: Error, Hashable, Sendable {
  /// The path to the field: `lots[0].source`.
  public let field: String
  public let value: String
  public let expected: String

  public init(field: String, value: String, expected: String) {
    self.field = field
    self.value = value
    self.expected = expected
  }
}
