import Site
import Words

/// Asking for a link that lets one choose a new password.
struct ForgottenPage: Page {
  var state: FormState

  init(state: FormState = FormState()) { self.state = state }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.forgotten.title") }

  func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.forgotten.title"))</h1><p class="lede">\(frame.words("signIn.forgotten.lede"))</p>
    \(frame.problems(state))
    \(frame.form(Route.forgotten, """
      \(Field(name: "identifier", label: "signIn.field.identifier", autocomplete: "username").html(frame, state))
      \(frame.button("signIn.forgotten.button"))
      """))
    """
  }
}

/// Choosing a new password, from the link that was sent.
struct ResetPage: Page {
  var token: String
  var state: FormState
  var passwordLength: Int

  init(token: String, state: FormState = FormState(), passwordLength: Int) {
    self.token = token
    self.state = state
    self.passwordLength = passwordLength
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.reset.title") }

  func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.reset.title"))</h1><p class="lede">\(frame.words("signIn.reset.lede"))</p>
    \(frame.problems(state))
    \(frame.form(SignInRoute.reset(.init(token)), "\(NewPassword(length: passwordLength).html(frame, state))\(frame.button("signIn.reset.button"))"))
    """
  }
}

/// Confirming an address by the password that was chosen: the link alone, which programs follow too, does nothing.
struct ConfirmMailPage: Page {
  var token: String
  var state: FormState

  init(token: String, state: FormState = FormState()) {
    self.token = token
    self.state = state
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.confirm.title") }

  func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.confirm.title"))</h1><p class="lede">\(frame.words("signIn.confirm.lede"))</p>
    \(frame.problems(state))
    \(frame.form(SignInRoute.confirmMail(.init(token)), """
      \(Field(name: "password", label: "signIn.field.chosenPassword", type: "password", autocomplete: "current-password", maxLength: 256).html(frame, state))
      \(frame.button("signIn.confirm.button"))
      """))
    """
  }
}
