import LearningAccount
import Platform
import Words

/// A notice in words: what an e-mail says, and where it leads.
package struct WrittenLetter: Sendable {
  package let to: String
  package let subject: String
  package let body: String
  /// The page that the reader should go to next.
  package let route: Route?

  package init(_ notice: Letter, _ words: Words) {
    if case .email(let address) = notice.recipient { to = address } else { to = "" }
    let arguments = notice.arguments.mapValues { value in Day(value).map(Argument.day) ?? .text(value) }
    let key = "notice.\(notice.template)"
    subject =
      words.has("\(key).subject") ? words.plain("\(key).subject", arguments) : words.plain("notice.other.subject")
    body = words.has("\(key).body") ? words.plain("\(key).body", arguments) : words.plain("notice.other.body")
    route = WrittenLetter.route(notice)
  }

  private static func route(_ notice: Letter) -> Route? {
    let arguments = notice.arguments
    if let token = arguments["token"] {
      return notice.template == "signIn.confirm" ? .confirmMail(.init(token)) : .reset(.init(token))
    }
    guard let file = arguments["file"], let account = arguments["account"] else {
      return notice.template == "signIn.verified" ? .signIn : nil
    }
    if notice.template.hasPrefix("file.organisation.") { return .organisationEnrolment(.init("\(account)-\(file)")) }
    return .enrolment(.init(file))
  }
}
