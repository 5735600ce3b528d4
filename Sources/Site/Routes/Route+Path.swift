extension Route {
  package var path: String {
    switch self {
    case .home: "/"
    case .help: "/help"
    case .scam: "/help/scam"
    case .ranking: "/help/ranking"
    case .explain(let topic): "/api/v1/explain/\(topic.text)"
    case .openAPI: "/api/v1/openapi.json"
    case .law: "/law"
    case .lawRule(let key): "/law/\(key.text)"
    case .lawChanges: "/law/changes"
    case .lawTable: "/law.csv"
    case .lawObject: "/law.json"
    case .simulators: "/ask"
    case .simulator(let simulator): "/ask/\(simulator.rawValue)"
    case .trainings: "/trainings"
    case .training(let id): "/trainings/\(id.text)"
    case .signIn, .signOut, .openSignIn, .checkMail, .confirmMail, .forgotten, .reset, .notVerified: signInPath
    case .rights: "/rights"
    case .statement: "/rights/statement"
    case .statementTable: "/rights/statement.csv"
    case .statementObject: "/rights/statement.json"
    case .statementLine(let sequence): "/rights/statement/\(sequence.text)"
    case .enrolments: "/enrolments"
    case .enrolment(let id): "/enrolments/\(id.text)"
    case .request(let session): "/sessions/\(session.text)/request"
    case .acceptance(let id): "/enrolments/\(id.text)/acceptance"
    case .declination(let id): "/enrolments/\(id.text)/declination"
    case .withdrawal(let id): "/enrolments/\(id.text)/withdrawal"
    case .payment(let id): "/enrolments/\(id.text)/payment"
    case .requests: "/organisation/enrolments"
    case .organisationEnrolment(let id): "/organisation/enrolments/\(id.text)"
    case .acknowledgement(let id): "/organisation/enrolments/\(id.text)/acknowledgement"
    case .refusal(let id): "/organisation/enrolments/\(id.text)/refusal"
    case .proposal(let id): "/organisation/enrolments/\(id.text)/proposal"
    case .entry(let id): "/organisation/enrolments/\(id.text)/entry"
    case .exit(let id): "/organisation/enrolments/\(id.text)/exit"
    case .cancellation(let id): "/organisation/enrolments/\(id.text)/cancellation"
    case .noShow(let id): "/organisation/enrolments/\(id.text)/no-show"
    case .security: "/security"
    case .password: "/security/password"
    case .session(let id): "/security/sessions/\(id.text)/end"
    case .otherSessions: "/security/other-sessions/end"
    case .mailbox: "/demo/mailbox"
    case .clock: "/demo/clock"
    case .asset(let name): "/assets/\(name.text)"
    case .health: "/healthz"
    case .readiness: "/readyz"
    }
  }

  private var signInPath: String {
    switch self {
    case .signOut: "/sign-out"
    case .openSignIn: "/sign-ins/new"
    case .checkMail: "/sign-ins/check-mail"
    case .confirmMail(let token): "/sign-ins/confirm/\(token.text)"
    case .forgotten: "/sign-ins/forgotten"
    case .reset(let token): "/sign-ins/reset/\(token.text)"
    case .notVerified: "/sign-ins/not-verified"
    default: "/sign-in"
    }
  }

  /// This address with a query, each value percent-encoded.
  package func with(_ query: [(String, String)]) -> String {
    let pairs = query.map { "\($0.0)=\(Route.encoded($0.1))" }
    return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
  }

  /// Percent-encodes all but the unreserved characters of RFC 3986.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
