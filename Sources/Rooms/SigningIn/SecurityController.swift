import Hummingbird
import Identity
import LearningAccount
import Ledger
import Site

/// One's sessions and password.
struct SecurityController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.security, show)
    pages.form(SignInRoute.password, changePassword)
    pages.form(SignInRoute.session(.any), end)
    pages.form(SignInRoute.otherSessions, endOthers)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let place = try request.place(SessionPlace.init(text:))
    return try await site.render(page(context, FormState(), after: place), context, done: request.done)
  }

  @Sendable private func changePassword(_ request: Request, _ context: WebContext) async throws -> Response {
    let session = try context.signedIn()
    do {
      let issued = try await SignIns(site.installation).changePassword(
        in: session, current: context.form["current"], new: context.form["password"], from: context.client)
      return site.welcome(issued, to: Route.security.with([("done", "password")]))
    } catch SignInError.wrong {
      let state = context.form.shown(problems: [FieldProblem("current", "security.password.wrong")])
      return try await site.render(page(context, state), context, status: .unprocessableContent)
    } catch let error as SignInError {
      let state = try context.form.shown(error)
      return try await site.render(page(context, state), context, status: error.status)
    }
  }

  @Sendable private func end(_ request: Request, _ context: WebContext) async throws -> Response {
    try await Sessions(site.installation).end(context.id(), of: context.signedIn())
    return .seeOther(.security, done: "ended")
  }

  @Sendable private func endOthers(_ request: Request, _ context: WebContext) async throws -> Response {
    try await Sessions(site.installation).endOthers(of: context.signedIn())
    return .seeOther(.security, done: "ended")
  }

  private func page(
    _ context: WebContext, _ state: FormState, after place: SessionPlace? = nil
  ) async throws -> SecurityPage {
    let session = try context.signedIn()
    let found = try await Sessions(site.installation).list(of: session, after: place)
    let sessions = found.lines.map { summary in
      SecurityPage.Session(
        id: String(summary.id), device: summary.device.isEmpty ? nil : summary.device,
        since: site.local(summary.createdAt), lastSeen: site.local(summary.lastSeenAt), isThisOne: summary.isCurrent)
    }
    var page = SecurityPage(
      sessions: sessions, maskedNumber: try await maskedNumber(session), email: session.email, passwordState: state,
      passwordLength: site.installation.signIns.passwordPolicy.minimumLength)
    page.paging = Paging(Route.security, after: place?.text, next: found.next?.text)
    return page
  }

  /// Only the verified holder sees even this much of the number.
  private func maskedNumber(_ session: Session) async throws -> String? {
    guard let access = session.holder else { return nil }
    let numbers = HolderNumbers(site.installation)
    return try await site.installation.database.read { try numbers.number(of: access.account, in: $0)?.masked }
  }
}
