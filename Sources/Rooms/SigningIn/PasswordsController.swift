import Hummingbird
import Identity
import Site

/// A forgotten password: asking for a link, and choosing a new one through it.
struct PasswordsController {
  let site: Site

  private var signIns: SignIns { SignIns(site.installation) }
  private var passwordLength: Int { site.installation.signIns.passwordPolicy.minimumLength }

  func add(to pages: Pages) {
    pages.page(.forgotten) { _, context in try await site.render(ForgottenPage(), context) }
    pages.form(.forgotten, ask)
    pages.page(SignInRoute.reset(.any), show)
    pages.form(SignInRoute.reset(.any), choose)
  }

  /// Answers alike whether or not anyone is known.
  @Sendable private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      try await signIns.forgot(identifier: context.form.trimmed("identifier"), from: context.client)
      return try await site.render(MessagePage(.resetSent), context)
    } catch let error as SignInError {
      let state = try context.form.shown(error)
      return try await site.render(ForgottenPage(state: state), context, status: error.status)
    }
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let token = context.token, try await signIns.works(token, for: .choosePassword) else {
      return try await site.render(MessagePage(.linkExpired), context, status: .notFound)
    }
    return try await site.render(ResetPage(token: token.text, passwordLength: passwordLength), context)
  }

  @Sendable private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let token = context.token else { throw SiteError.notFound }
    do {
      let issued = try await signIns.choosePassword(token, with: context.form["password"], from: context.client)
      let home = site.home(isMember: issued.kind == .member)
      return site.welcome(issued, to: home.path)
    } catch SignInError.linkInvalid {
      return try await site.render(MessagePage(.linkExpired), context, status: .notFound)
    } catch let error as SignInError {
      let page = ResetPage(
        token: token.text, state: try context.form.shown(error), passwordLength: passwordLength)
      return try await site.render(page, context, status: error.status)
    }
  }
}
