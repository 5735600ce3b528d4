import Site
import Words

/// Signing in by e-mail or number.
struct SignInPage: Page {
  var state = FormState()
  /// Where to go on to; an address of this site.
  var next: String?
  var panels: [Panel] = []

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("signIn.title"))</h1>
      \(frame.problems(state))
      \(frame.form(Route.signIn, """
        \(next.map { "<input type=\"hidden\" name=\"next\" value=\"\($0)\">" as HTML })
        \(Field(name: "identifier", label: "signIn.field.identifier", autocomplete: "username").html(frame, state))
        \(Field(name: "password", label: "signIn.field.password", type: "password", autocomplete: "current-password", maxLength: 256).html(frame, state))
        \(frame.button("signIn.button"))
        """))
      <ul class="links">\(frame.link(.forgotten, words("signIn.forgotten.title")).within("li"))
      <li>\(words("signIn.noneYet", ["open": frame.to(.openSignIn)]))</li></ul>
      \(Callout(tone: .alarm, title: words("scam.neverGive"), text: words("scam.neverGiveMore")).html())
      \(panels.html(.main, frame))
      """
  }
}
