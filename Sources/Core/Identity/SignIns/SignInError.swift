import LearningAccount

/// What a person may be told when signing in, opening or changing a password does not work. The same for everyone:
/// nothing here says whether an account, a number or an address is known.
package enum SignInError: Error, Hashable, Sendable {
  /// Unknown identifier or wrong password; or a number whose holder is not verified; or an unconfirmed address.
  case wrong
  /// Too many tries. Nothing was judged.
  case slowDown(seconds: Int)
  /// Too many passwords are being checked at once. Try again in some seconds.
  case busy
  /// The link is unknown, used or too old: ask for a new one.
  case linkInvalid
  /// Another sign-in has confirmed the address meanwhile; only who holds the mailbox gets to read this.
  case emailInUse
  /// What was typed is not acceptable, field by field.
  case form([FormFault])

  /// The reason that the texts render. ``form(_:)`` has one for each field instead.
  package var reason: Reason {
    switch self {
    case .wrong: Reason("access.wrong")
    case .slowDown(let seconds) where seconds > 90:
      Reason("access.slowDownMinutes", ["minutes": .count((seconds + 59) / 60)])
    case .slowDown(let seconds): Reason("access.slowDown", ["seconds": .count(seconds)])
    case .busy: Reason("access.busy")
    case .linkInvalid: Reason("access.linkInvalid")
    case .emailInUse: Reason("access.emailInUse")
    case .form: Reason("access.form")
    }
  }
}

/// What is wrong with one field of a form, as a reason that the texts render.
package struct FormFault: Hashable, Sendable {
  package let field: Field
  package let reason: Reason

  package enum Field: String, Sendable, CaseIterable {
    case number, birthName, firstNames, birthDate, email, password, currentPassword
  }

  init(_ field: Field, _ code: String, _ arguments: [String: Reason.Argument] = [:]) {
    self.field = field
    reason = Reason(code, arguments)
  }
}

extension SignInError: Failure {
  package var kind: FailureKind {
    switch self {
    case .slowDown, .busy: .unavailable
    case .linkInvalid: .notFound
    case .wrong, .emailInUse: .refused
    case .form: .badInput
    }
  }

  package var sentence: String { "the sign-in was refused: \(reason.code)" }
}
