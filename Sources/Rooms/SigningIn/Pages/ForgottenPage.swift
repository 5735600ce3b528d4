import Words

/// Asking for a link that lets one choose a new password.
package struct ForgottenPage: Page {
  package var state: FormState

  package init(state: FormState = FormState()) { self.state = state }

  package var width: PageWidth { .narrow }
  package func title(_ words: Words) -> String { words.plain("signIn.forgotten.title") }

  package func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.forgotten.title"))</h1><p class="lede">\(frame.words("signIn.forgotten.lede"))</p>
    \(frame.problems(state))
    \(frame.form(.forgotten, """
      \(Field(name: "identifier", label: "signIn.field.identifier", autocomplete: "username").html(frame, state))
      \(frame.button("signIn.forgotten.button"))
      """))
    """
  }
}

/// Choosing a new password, from the link that was sent.
package struct ResetPage: Page {
  package var token: String
  package var state: FormState
  package var passwordLength: Int

  package init(token: String, state: FormState = FormState(), passwordLength: Int) {
    self.token = token
    self.state = state
    self.passwordLength = passwordLength
  }

  package var width: PageWidth { .narrow }
  package func title(_ words: Words) -> String { words.plain("signIn.reset.title") }

  package func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.reset.title"))</h1><p class="lede">\(frame.words("signIn.reset.lede"))</p>
    \(frame.problems(state))
    \(frame.form(.reset(.init(token)), "\(NewPassword(length: passwordLength).html(frame, state))\(frame.button("signIn.reset.button"))"))
    """
  }
}

/// Confirming an address by the password that was chosen: the link alone, which programs follow too, does nothing.
package struct ConfirmMailPage: Page {
  package var token: String
  package var state: FormState

  package init(token: String, state: FormState = FormState()) {
    self.token = token
    self.state = state
  }

  package var width: PageWidth { .narrow }
  package func title(_ words: Words) -> String { words.plain("signIn.confirm.title") }

  package func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.confirm.title"))</h1><p class="lede">\(frame.words("signIn.confirm.lede"))</p>
    \(frame.problems(state))
    \(frame.form(.confirmMail(.init(token)), """
      \(Field(name: "password", label: "signIn.field.chosenPassword", type: "password", autocomplete: "current-password", maxLength: 256).html(frame, state))
      \(frame.button("signIn.confirm.button"))
      """))
    """
  }
}
