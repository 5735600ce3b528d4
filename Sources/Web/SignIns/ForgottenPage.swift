import Words

/// Asking for a link that lets one choose a new password.
public struct ForgottenPage: Page {
  public var state: FormState

  public init(state: FormState = FormState()) { self.state = state }

  public var width: PageWidth { .narrow }
  public func title(_ words: Words) -> String { words.plain("signIn.forgotten.title") }

  public func main(_ frame: Frame) -> HTML {
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
public struct ResetPage: Page {
  public var token: String
  public var state: FormState
  public var passwordLength: Int

  public init(token: String, state: FormState = FormState(), passwordLength: Int) {
    self.token = token
    self.state = state
    self.passwordLength = passwordLength
  }

  public var width: PageWidth { .narrow }
  public func title(_ words: Words) -> String { words.plain("signIn.reset.title") }

  public func main(_ frame: Frame) -> HTML {
    """
    <h1>\(frame.words("signIn.reset.title"))</h1><p class="lede">\(frame.words("signIn.reset.lede"))</p>
    \(frame.problems(state))
    \(frame.form(.reset(.init(token)), "\(NewPassword(length: passwordLength).html(frame, state))\(frame.button("signIn.reset.button"))"))
    """
  }
}

/// Confirming an address by the password that was chosen: the link alone, which programs follow too, does nothing.
public struct ConfirmMailPage: Page {
  public var token: String
  public var state: FormState

  public init(token: String, state: FormState = FormState()) {
    self.token = token
    self.state = state
  }

  public var width: PageWidth { .narrow }
  public func title(_ words: Words) -> String { words.plain("signIn.confirm.title") }

  public func main(_ frame: Frame) -> HTML {
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
