import HTTPTypes
import Hummingbird

/// The law is read here and never written: whoever sends something to its addresses is told so, by the right status.
struct ReadOnlyLaw: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard isLaw(request.uri.path), request.method != .get, request.method != .head else {
      return try await next(request, context)
    }
    throw SiteError.onlyRead
  }

  private func isLaw(_ path: String) -> Bool {
    let addresses = [Route.law, .lawTable, .lawObject].map(\.path)
    return addresses.contains(path) || path.hasPrefix("\(Route.law.path)/")
  }
}
