import Site
import Words

/// Opening one's sign-in: number, names, birth date, e-mail, password.
struct OpenSignInPage: Page {
  var state: FormState
  /// The least number of characters of a password.
  var passwordLength: Int

  init(state: FormState = FormState(), passwordLength: Int) {
    self.state = state
    self.passwordLength = passwordLength
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("signIn.open.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("signIn.open.title"))</h1><p class="lede">\(words("signIn.open.lede"))</p>
      \(frame.problems(state))
      \(frame.form(Route.openSignIn, fields(frame), state: state))
      <p>\(words("signIn.open.haveOne", ["signIn": .to(.signIn)]))</p>
      """
  }

  private func fields(_ frame: Frame) -> HTML {
    """
    <fieldset class="group"><legend>\(frame.words("signIn.open.who"))</legend>
    \(Field(name: "number", label: "signIn.field.number", autocomplete: "off", inputMode: "text", maxLength: 30).html(frame, state))
    \(Field(name: "birthName", label: "signIn.field.birthName", autocomplete: "family-name").html(frame, state))
    \(Field(name: "firstNames", label: "signIn.field.firstNames", autocomplete: "given-name").html(frame, state))
    \(DayField(name: "birth", label: "signIn.field.birth", isBirthday: true).html(frame, state))
    </fieldset>
    <fieldset class="group"><legend>\(frame.words("signIn.open.how"))</legend>
    \(Field(name: "email", label: "signIn.field.email", type: "email", autocomplete: "email").html(frame, state))
    \(NewPassword(label: "signIn.field.password", length: passwordLength).html(frame, state))
    </fieldset>
    \(frame.button("signIn.open.button"))
    """
  }
}

/// The field for a new password, with what is asked of it.
struct NewPassword {
  var label = "signIn.field.newPassword"
  var length: Int

  func html(_ frame: Frame, _ state: FormState) -> HTML {
    """
    \(Field(name: "password", label: label, type: "password", autocomplete: "new-password", maxLength: 256).html(frame, state))
    <p class="hint under">\(frame.words("signIn.passwordRule", ["count": .count(length)]))</p>
    """
  }
}
