/// A message to a person, before it has words: the template names its text in every language.
package struct Letter: Hashable, Sendable {
  /// Names the text: `signIn.confirm`, `enrolment.proposed`.
  package let template: String
  package let recipient: Recipient
  /// The language of the texts: the code of a `Language`.
  package let language: String
  /// What the text fills in, already formatted or a plain value.
  package let arguments: [String: String]

  package init(template: String, recipient: Recipient, language: String, arguments: [String: String] = [:]) {
    self.template = template
    self.recipient = recipient
    self.language = language
    self.arguments = arguments
  }

  package enum Recipient: Hashable, Sendable {
    case email(String)
  }
}
