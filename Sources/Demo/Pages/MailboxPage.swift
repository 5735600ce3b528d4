import Site
import Words

/// The demo's mailbox: what would have been sent by mail, to anyone.
package struct MailboxPage: Page {
  package var messages: [Message]
  package var paging = Paging(first: nil, next: nil)

  package struct Message: Sendable {
    package var to: String
    package var subject: String
    package var body: String
    package var at: LocalMoment
    /// The reader's language, which may be another than the page's.
    package var language: Language
    /// An address of this site that the message leads to.
    package var link: String?

    package init(to: String, subject: String, body: String, at: LocalMoment, language: Language, link: String?) {
      self.to = to
      self.subject = subject
      self.body = body
      self.at = at
      self.language = language
      self.link = link
    }
  }

  package init(messages: [Message]) { self.messages = messages }

  package func title(_ words: Words) -> String { words.plain("demo.mailbox.title") }

  package func main(_ frame: Frame) -> HTML {
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
