import Site
import Words

/// A page of one message and what to do next: mail to check, address confirmed, not yet verified.
struct MessagePage: Page {
  enum Message: String, Sendable, CaseIterable {
    case checkMail, linkExpired, resetSent, notVerified, signedOut
  }

  var message: Message
  /// Where the message was sent, for the holder's own eyes.
  var email: String?

  init(_ message: Message, email: String? = nil) {
    self.message = message
    self.email = email
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.message.\(message.rawValue).title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let key = "signIn.message.\(message.rawValue)"
    return """
      <h1>\(words("\(key).title"))</h1>
      \(email.map { "<p class=\"lede\">\(words("signIn.sentTo", ["email": .html("<strong><bdi dir=\"ltr\">\($0)</bdi></strong>")]))</p>" as HTML })
      <div class="prose">\((1...4).html { number in
        words.has("\(key).p\(number)") ? "<p>\(words("\(key).p\(number)"))</p>" : ""
      })</div>
      \(steps(words, "\(key).step"))
      \(action(frame).within("p"))
      """
  }

  private func steps(_ words: Words, _ key: String) -> HTML {
    guard words.has("\(key)1") else { return "" }
    return
      "<ol class=\"do\">\((1...4).html { words.has("\(key)\($0)") ? "<li>\(words("\(key)\($0)"))</li>" : "" })</ol>"
  }

  private func action(_ frame: Frame) -> HTML {
    switch message {
    case .signedOut: frame.mainLink(.signIn, "nav.signIn")
    case .linkExpired: frame.mainLink(.forgotten, "signIn.forgotten.again")
    case .notVerified: frame.mainLink(.trainings, "nav.trainings")
    case .checkMail, .resetSent: frame.secondLink(.home, "errors.toHome")
    }
  }
}
