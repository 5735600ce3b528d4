import Site
import Words

/// Signing in by e-mail or number.
struct SignInPage: Page {
  var state: FormState
  /// Where to go on to; an address of this site.
  var next: String?
  /// The demo's people, to be tried with one click of the eye.
  var demoPeople: [DemoPerson]

  struct DemoPerson: Sendable {
    var name: String
    var email: String
    var password: String
  }

  init(state: FormState = FormState(), next: String? = nil, demoPeople: [DemoPerson] = []) {
    self.state = state
    self.next = next
    self.demoPeople = demoPeople
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("signIn.title"))</h1>
      \(frame.problems(state))
      \(frame.form(.signIn, """
        \(next.map { "<input type=\"hidden\" name=\"next\" value=\"\($0)\">" as HTML })
        \(Field(name: "identifier", label: "signIn.field.identifier", autocomplete: "username").html(frame, state))
        \(Field(name: "password", label: "signIn.field.password", type: "password", autocomplete: "current-password", maxLength: 256).html(frame, state))
        \(frame.button("signIn.button"))
        """))
      <ul class="links"><li><a href="\(Route.forgotten)">\(words("signIn.forgotten.title"))</a></li>
      <li>\(words("signIn.noneYet", ["open": .to(.openSignIn)]))</li></ul>
      \(Callout(tone: .alarm, title: words("scam.neverGive"), text: words("scam.neverGiveMore")).html())
      \(people(words))
      """
  }

  /// Everybody in a demo has the same password, which is said once.
  private func people(_ words: Words) -> HTML {
    guard let first = demoPeople.first else { return "" }
    return """
      <section><h2 class="small">\(words("demo.people"))</h2>
      <p>\(words("demo.password", ["password": .html("<code dir=\"ltr\">\(first.password)</code>")]))</p>
      <dl class="facts">\(demoPeople.html { person in
        "<div><dt>\(words.name(person.name))</dt><dd><bdi dir=\"ltr\">\(person.email)</bdi></dd></div>"
      })</dl></section>
      """
  }
}
