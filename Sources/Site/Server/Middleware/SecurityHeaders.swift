import Hummingbird

/// What browsers may do with our pages: nothing but show them. No script at all, styles and pictures from here only.
/// How forms do without scripts: docs/decisions/0052.
struct SecurityHeaders: RouterMiddleware {
  let isSecure: Bool

  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=()"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.frameOptions] = "DENY"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    // A page may hold somebody's rights: no copy stays in a shared computer's cache.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-store" }
    return response
  }
}
