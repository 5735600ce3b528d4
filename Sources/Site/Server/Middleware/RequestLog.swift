import HTTPTypes
import Hummingbird
import Logging

/// One line for each request: its id, route pattern, status and time. Never an address's query, a name or a body.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response = try await next(request, context)
    let duration = (ContinuousClock.now - start).components
    context.logger.log(
      level: response.status.code >= 500 ? .error : .info, "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "-")",
        "status": "\(response.status.code)",
        "microseconds": "\(duration.seconds * 1_000_000 + duration.attoseconds / 1_000_000_000_000)",
      ])
    response.headers[.requestID] = context.requestID
    return response
  }
}

extension HTTPField.Name {
  static let requestID = HTTPField.Name("X-Request-ID")!
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
  static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  static let frameOptions = HTTPField.Name("X-Frame-Options")!
}
