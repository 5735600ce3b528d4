/// A message to a person, before it has words: the template names its text in every language.
public struct Notice: Hashable, Sendable {
  /// Names the text: `signIn.confirm`, `enrolment.proposed`.
  public let template: String
  public let recipient: Recipient
  /// The language of the texts: `fr`, `en`, `ar`.
  public let language: String
  /// What the text fills in, already formatted or a plain value.
  public let arguments: [String: String]

  public init(template: String, recipient: Recipient, language: String, arguments: [String: String] = [:]) {
    self.template = template
    self.recipient = recipient
    self.language = language
    self.arguments = arguments
  }

  public enum Recipient: Hashable, Sendable {
    case email(String)
  }
}
