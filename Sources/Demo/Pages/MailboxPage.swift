import Site
import Words

/// The demo's mailbox: what would have been sent by mail, to anyone.
struct MailboxPage: Page {
  var messages: [Message]
  var paging = Paging(first: nil, next: nil)

  struct Message: Sendable {
    var to: String
    var subject: String
    var body: String
    var at: LocalMoment
    /// The reader's language, which may be another than the page's.
    var language: Language
    /// An address of this site that the message leads to.
    var link: String?
  }

  init(messages: [Message]) { self.messages = messages }

  func title(_ words: Words) -> String { words.plain("demo.mailbox.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("demo.mailbox.title"))</h1><p class="lede">\(words("demo.mailbox.lede"))</p>
      \(when: messages.isEmpty, EmptyState(title: words("demo.mailbox.empty"), text: words("demo.mailbox.emptyMore")).html())
      \(messages.html { message in
        """
        <li><article class="card"><p class="soft fine">\(words.moment(message.at)) · \(words("demo.mailbox.to")) <bdi dir="ltr">\(message.to)</bdi></p>
        <div lang="\(message.language.rawValue)" dir="\(message.language.direction)"><h2 class="small">\(message.subject)</h2>\(message.body.split(separator: "\n").html { "<p>\(String($0))</p>" })</div>
        \(message.link.map { "<p><a href=\"\($0)\">\(words("demo.mailbox.open"))</a></p>" as HTML })</article></li>
        """
      }.within("ol", class: "hits"))
      \(paging.html(frame))
      """
  }
}
