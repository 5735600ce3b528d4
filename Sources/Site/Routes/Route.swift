import Explain

/// Every address of the site, once: the router, links, e-mails and tests all take it from here.
///
/// `Route.training(42).path` is a link; `Route.training(.any).path` is the router's pattern, `/trainings/:id`.
package enum Route: Sendable, Hashable {
  case home, help, scam, ranking
  /// "Ask before you act", and one of its questions.
  case simulators, simulator(Topic)
  /// The law that decides: all of it, one rule by its key, what changed; as a table and as one object.
  case law, lawRule(Slot), lawChanges, lawTable, lawObject
  case trainings
  case training(Slot)

  case signIn, signOut, openSignIn, checkMail, confirmMail(Slot), forgotten, reset(Slot), notVerified

  case rights
  /// The account's statement as a page, as a table and as one object, and one of its lines explained.
  case statement, statementTable, statementObject, statementLine(Slot)
  case enrolments
  case enrolment(Slot)
  /// The form by which a holder asks for a session.
  case request(Slot)
  case acceptance(Slot), declination(Slot), withdrawal(Slot), payment(Slot)

  case requests
  case organisationEnrolment(Slot)
  case acknowledgement(Slot), refusal(Slot), proposal(Slot), entry(Slot), exit(Slot)
  /// The organisation ends an accepted file, or says that the holder did not come.
  case cancellation(Slot), noShow(Slot)

  case security, password, session(Slot), otherSessions

  case mailbox, clock
  case asset(Slot)
  /// The API: a topic of the explain contract, and its description.
  case explain(Slot), openAPI
  case health, readiness

  /// The variable part of an address.
  package struct Slot: Sendable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    let text: String

    package init(_ text: String) { self.text = text }
    package init(_ id: Int64) { text = String(id) }
    package init(integerLiteral id: Int64) { text = String(id) }
    package init(stringLiteral text: String) { self.text = text }

    /// Stands for any value in a router's pattern; handlers read it as `id`.
    package static let any = Slot(":id")
  }
}
