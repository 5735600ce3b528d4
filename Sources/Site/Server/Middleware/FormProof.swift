import HTTPTypes
import Hummingbird
import Identity

/// Reads every form once, within its limit, and proves that a page of ours sent it (cross-site request forgery).
struct FormProof: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else {
      guard request.method == .get || request.method == .head else { throw SiteError.badRequest }
      return try await next(request, context)
    }
    if let origin = request.headers[.secFetchSite], origin != "same-origin", origin != "none" {
      throw SiteError.formExpired
    }
    var context = context
    var request = request
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false else {
      throw SiteError.badRequest
    }
    let body: ByteBuffer
    do { body = try await request.collectBody(upTo: site.settings.formBytes) } catch { throw SiteError.tooLarge }
    context.form = FormFields(String(buffer: body))
    guard try isOurs(request, context) else { throw SiteError.formExpired }
    return try await next(request, context)
  }

  private func isOurs(_ request: Request, _ context: WebContext) throws -> Bool {
    let sessions = Sessions(site.installation)
    let token = context.form["formToken"]
    if let session = context.session { return try sessions.isValid(csrfToken: token, for: session) }
    guard let nonce = request.cookies[site.cookies.form]?.value else { return false }
    return try sessions.isValid(formToken: token, nonce: nonce)
  }
}
