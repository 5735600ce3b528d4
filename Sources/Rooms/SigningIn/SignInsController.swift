import Hummingbird
import Identity
import LearningAccount
import Secrets
import Site
import Words

/// Opening a sign-in, confirming its address, signing in and out.
struct SignInsController {
  let site: Site

  private var signIns: SignIns { SignIns(site.installation) }
  private var passwordLength: Int { site.installation.signIns.passwordPolicy.minimumLength }

  func add(to pages: Pages) {
    pages.page(.openSignIn) { _, context in
      try await site.render(OpenSignInPage(passwordLength: passwordLength), context)
    }
    pages.form(.openSignIn, open)
    pages.page(SignInRoute.checkMail) { _, context in try await site.render(MessagePage(.checkMail), context) }
    pages.page(SignInRoute.confirmMail(.any), showConfirm)
    pages.form(SignInRoute.confirmMail(.any), confirm)
    pages.page(.signIn, showSignIn)
    pages.form(.signIn, signIn)
    pages.form(.signOut, signOut)
    pages.page(.notVerified) { _, context in try await site.render(MessagePage(.notVerified), context) }
  }

  @Sendable private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = context.form
    let birthDate = form.day("birth")?.iso ?? ""
    let application = SignInApplication.Form(
      number: form.trimmed("number"), birthName: form.trimmed("birthName"), firstNames: form.trimmed("firstNames"),
      birthDate: birthDate, email: form.trimmed("email"), password: form["password"],
      language: context.language.rawValue)
    do {
      try await signIns.open(application, from: context.client)
      return .seeOther(SignInRoute.checkMail)
    } catch let error as SignInError {
      let state = try form.shown(error)
      return try await site.render(
        OpenSignInPage(state: state, passwordLength: passwordLength), context, status: error.status)
    }
  }

  @Sendable private func showConfirm(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let token = context.token, try await signIns.works(token, for: .confirmEmail) else {
      return try await site.render(MessagePage(.linkExpired), context, status: .notFound)
    }
    return try await site.render(ConfirmMailPage(token: token.text), context)
  }

  @Sendable private func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let token = context.token else { throw SiteError.notFound }
    do {
      let issued = try await signIns.confirm(token, password: context.form["password"], from: context.client)
      return site.welcome(issued, to: site.home(isMember: false).path)
    } catch SignInError.linkInvalid {
      return try await site.render(MessagePage(.linkExpired), context, status: .notFound)
    } catch let error as SignInError {
      let state = try context.form.shown(error)
      return try await site.render(
        ConfirmMailPage(token: token.text, state: state), context, status: error.status)
    }
  }

  @Sendable private func showSignIn(_ request: Request, _ context: WebContext) async throws -> Response {
    if let session = context.session { return .seeOther(site.home(isMember: session.member != nil)) }
    return try await site.render(page(FormState(), next: request.query("next"), context), context)
  }

  @Sendable private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = context.form
    do {
      let issued = try await signIns.enter(
        identifier: form.trimmed("identifier"), password: form["password"], from: context.client)
      return site.welcome(
        issued, to: LocalAddress(form["next"])?.text ?? site.home(isMember: issued.kind == .member).path)
    } catch let error as SignInError {
      let state = try form.shown(error)
      return try await site.render(page(state, next: form["next"], context), context, status: error.status)
    }
  }

  private func page(_ state: FormState, next: String?, _ context: WebContext) async throws -> SignInPage {
    SignInPage(
      state: state, next: next.flatMap { LocalAddress($0)?.text },
      panels: try await site.panels(on: .signIn, for: context))
  }

  @Sendable private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
    if let session = context.session { try await Sessions(site.installation).end(session) }
    var response = try await site.render(MessagePage(.signedOut), context.signedOut())
    response.setCookie(site.cookies.endSession())
    return response
  }
}

extension Site {
  /// Where somebody goes on to who came for nothing else.
  func home(isMember: Bool) -> Route {
    (isMember ? first(of: .requests) : first(of: .rights, .enrolments)) ?? .security
  }

  /// Sets what a browser keeps after signing in, and leads on.
  func welcome(_ issued: IssuedSession, to address: String) -> Response {
    var response = Response.seeOther(address)
    response.setCookie(cookies.sessionCookie(issued))
    response.setCookie(cookies.deviceCookie(issued))
    return response
  }
}

extension WebContext {
  var token: SessionToken? { parameters.get("id").flatMap { SessionToken($0) } }

  /// The same visit once nobody is signed in; its forms would have no proof yet, so it shows none that matters.
  func signedOut() -> WebContext {
    var context = self
    context.session = nil
    context.formToken = ""
    return context
  }
}

/// An address of this site that a form or a query brought: a path, never another host.
struct LocalAddress {
  let text: String

  init?(_ text: String) {
    let decoded = PercentDecoding.decoded(text, plusIsSpace: false)
    guard decoded.hasPrefix("/"), !decoded.hasPrefix("//"), !decoded.contains("\\"), decoded.utf8.count <= 1000,
      !decoded.utf8.contains(where: { $0 < 0x21 })
    else { return nil }
    self.text = decoded
  }
}

extension SignInError {
  var status: HTTPResponse.Status {
    switch self {
    case .slowDown: .tooManyRequests
    case .busy: .serviceUnavailable
    default: .unprocessableContent
    }
  }
}

extension FormFields {
  /// What to show again after `error`.
  /// - Throws: the error itself where no field of a form is to blame.
  func shown(_ error: SignInError) throws -> FormState {
    guard case .form(let faults) = error else {
      let field = values["identifier"] != nil ? "identifier" : "password"
      return shown(problems: [FieldProblem(field, error.reason)])
    }
    return shown(problems: faults.map { FieldProblem(Self.name(of: $0.field), $0.reason) })
  }

  private static func name(of field: FormFault.Field) -> String {
    switch field {
    case .birthDate: "birthDay"
    case .currentPassword: "current"
    default: field.rawValue
    }
  }
}

extension FieldProblem {
  init(_ field: String, _ reason: Reason) {
    self.init(field, reason.code, reason.arguments.mapValues(Argument.init))
  }
}
