import Site

/// The steps of opening a sign-in and of guarding it; a slot of a link is its token.
enum SignInRoute: Address {
  case checkMail, confirmMail(Slot), reset(Slot)
  case password, session(Slot), otherSessions

  var path: String {
    switch self {
    case .checkMail: "/sign-ins/check-mail"
    case .confirmMail(let token): "/sign-ins/confirm/\(token.text)"
    case .reset(let token): "/sign-ins/reset/\(token.text)"
    case .password: "\(Route.security.path)/password"
    case .session(let id): "\(Route.security.path)/sessions/\(id.text)/end"
    case .otherSessions: "\(Route.security.path)/other-sessions/end"
    }
  }
}
