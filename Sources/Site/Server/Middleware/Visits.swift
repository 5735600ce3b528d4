import HTTPTypes
import Hummingbird
import Identity
import Secrets

/// Who is there: the session of the cookie, or a stranger with a nonce for their forms; and from where.
struct Visits: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let cookies = site.cookies
    let sessions = Sessions(site.installation)
    context.client = Client(
      address: address(request, context), userAgent: request.headers[.userAgent],
      deviceToken: request.cookies[cookies.device]?.value)
    if let token = request.cookies[cookies.session].flatMap({ SessionToken($0.value) }) {
      context.session = try await sessions.find(token)
    }
    if let session = context.session {
      context.formToken = try sessions.csrfToken(for: session)
      return try await next(request, context)
    }
    let kept = request.cookies[cookies.form].map(\.value).flatMap { sessions.isFresh(nonce: $0) ? $0 : nil }
    let nonce = kept ?? sessions.newAnonymousNonce()
    context.formToken = try sessions.anonymousFormToken(nonce: nonce)
    var response = try await next(request, context)
    if kept == nil { response.setCookie(cookies.formCookie(nonce)) }
    return response
  }

  /// The peer, or what a trusted proxy says of whom it speaks for: the last address that is no proxy of ours.
  private func address(_ request: Request, _ context: WebContext) -> String {
    let trusted = site.settings.trustedProxies
    guard trusted.contains(context.peer) else { return context.peer }
    let reported = request.headers[values: .forwardedFor].joined(separator: ",").split(separator: ",")
      .map { String($0.trimmingPrefix(while: { $0 == " " }).prefix { $0 != " " }) }
    return reported.last { !trusted.contains($0) } ?? context.peer
  }
}
