import HTTPTypes
import Hummingbird

/// Whoever sends something to an address that is only read is told so, by the right status.
struct ReadOnlyPages: RouterMiddleware {
  let addresses: AddressBook

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard request.method != .get, request.method != .head, addresses.has(path), !addresses.has(path, isForm: true)
    else {
      return try await next(request, context)
    }
    throw SiteError.onlyRead
  }
}
