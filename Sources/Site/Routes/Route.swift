/// The addresses of the core's nouns and of what every house has: any room may link to them. Whether a house has the page
/// depends on its rooms, so links are made by ``Frame/link(_:_:class:)``.
package enum Route: Address {
  case home, help, scam, ranking
  case law, lawRule(Slot)
  case trainings, training(Slot)
  /// Asks for a place in a session.
  case request(Slot)
  case signIn, signOut, openSignIn, forgotten, notVerified, security
  case rights
  case enrolments, enrolment(Slot)
  /// The queue of an organisation, and one of its files: `account-enrolment`.
  case requests, organisationEnrolment(Slot)
  case openAPI
  case asset(Slot)
  /// Says that the process lives, and that it can answer.
  case health, readiness

  package var path: String {
    switch self {
    case .home: "/"
    case .help: "/help"
    case .scam: "/help/scam"
    case .ranking: "/help/ranking"
    case .law: "/law"
    case .lawRule(let key): "/law/\(key.text)"
    case .trainings: "/trainings"
    case .training(let id): "/trainings/\(id.text)"
    case .request(let session): "/sessions/\(session.text)/request"
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .openSignIn: "/sign-ins/new"
    case .forgotten: "/sign-ins/forgotten"
    case .notVerified: "/sign-ins/not-verified"
    case .security: "/security"
    case .rights: "/rights"
    case .enrolments: "/enrolments"
    case .enrolment(let id): "/enrolments/\(id.text)"
    case .requests: "/organisation/enrolments"
    case .organisationEnrolment(let id): "/organisation/enrolments/\(id.text)"
    case .openAPI: "/api/v1/openapi.json"
    case .asset(let name): "/assets/\(name.text)"
    case .health: "/healthz"
    case .readiness: "/readyz"
    }
  }
}
