import Identity
import Site
import Words

/// Where one is signed in, and how to end it; the password.
struct SecurityPage: Page {
  var sessions: [Session]
  /// The number as it may be shown: `2 •• •• •• ••• ••• 42`.
  var maskedNumber: String?
  var email: String
  var passwordState: FormState
  var passwordLength: Int
  /// Of the sessions.
  var paging = Paging(first: nil, next: nil)

  struct Session: Sendable {
    var id: String
    /// The browser and system as far as its name tells.
    var device: String?
    var since: LocalMoment
    var lastSeen: LocalMoment
    var isThisOne: Bool
  }

  init(
    sessions: [Session], maskedNumber: String?, email: String, passwordState: FormState = FormState(),
    passwordLength: Int
  ) {
    self.sessions = sessions
    self.maskedNumber = maskedNumber
    self.email = email
    self.passwordState = passwordState
    self.passwordLength = passwordLength
  }

  func title(_ words: Words) -> String { words.plain("security.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("security.title"))</h1>
      \(frame.problems(passwordState))
      <div class="pair">
      <section class="card"><h2>\(words("security.you"))</h2>\(Facts(lines: [
        (words("signIn.field.email"), "<bdi dir=\"ltr\">\(email)</bdi>"),
        (words("security.number"), maskedNumber.map { "<bdi dir=\"ltr\" class=\"figures\">\($0)</bdi>" }),
      ]).html())
      \(Callout(tone: .alarm, title: words("scam.neverGive"), text: words("scam.neverGiveMore")).html())</section>
      <section class="card"><h2>\(words("security.password.title"))</h2>\(frame.form(SignInRoute.password, """
        \(Field(name: "current", label: "security.password.current", type: "password", autocomplete: "current-password", maxLength: 256).html(frame, passwordState))
        \(NewPassword(length: passwordLength).html(frame, passwordState))
        \(frame.button("security.password.button"))
        """))</section></div>
      <section class="card"><h2>\(words("security.sessions"))</h2><p>\(words("security.sessionsMore"))</p>
      <ul class="sessions">\(sessions.html { "<li>\(line($0, frame))</li>" })</ul>
      \(paging.html(frame))
      \(when: sessions.count > 1 || paging.first != nil, frame.form(SignInRoute.otherSessions, "<button class=\"button danger\">\(words("security.endOthers"))</button>"))</section>
      """
  }

  private func line(_ session: Session, _ frame: Frame) -> HTML {
    let words = frame.words
    let device = session.device.map(words.name) ?? words("security.unknownDevice")
    return """
      <div><p class="lead">\(device)\(when: session.isThisOne, " <span class=\"status leaf\">\(words("security.thisOne"))</span>")</p>
      <p class="soft fine">\(words("security.since", ["since": .moment(session.since), "seen": .moment(session.lastSeen)]))</p></div>
      <div>\(when: !session.isThisOne, frame.form(SignInRoute.session(.init(session.id)), "<button class=\"button\">\(words("security.end"))<span class=\"hidden\"> \(device)</span></button>"))</div>
      """
  }
}
