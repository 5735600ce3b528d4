import HTTPTypes
import Hummingbird
import Logging

/// What all of the API has in common: unknown addresses and methods are told as problems, anyone may ask from any page
/// since nothing depends on who asks, and an error of ours is a problem, too.
struct APIFrontier: RouterMiddleware {
  /// The addresses of every room, and the API's own description.
  let addresses: [APIAddress]

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix(APIAddress.root) else { return try await next(request, context) }
    var response = await answer(request, context, next)
    response.headers[.accessControlAllowOrigin] = "*"
    return response
  }

  private func answer(
    _ request: Request, _ context: WebContext, _ next: (Request, WebContext) async throws -> Response
  ) async -> Response {
    guard let address = addresses.first(where: { $0.path == request.uri.path }) else {
      let known = addresses.map(\.path).joined(separator: ", ")
      return APIProblem(.notFound, "the API answers at \(known)").response()
    }
    let methods = address.methods + [.options]
    let allowed = methods.map(\.rawValue).joined(separator: ", ")
    if request.method == .options { return preflight(allowed) }
    guard methods.contains(request.method) else {
      let detail = "\(request.method.rawValue) is not possible here: \(allowed) was expected"
      return APIProblem(.methodNotAllowed, detail).response([.allow: allowed])
    }
    do {
      return try await next(request, context)
    } catch let problem as APIProblem {
      return problem.response()
    } catch {
      context.logger.error("an API request failed", metadata: ["error": "\(error)"])
      return APIProblem(.failure, "nothing was changed; try again, and quote \(context.requestID) if it goes on")
        .response()
    }
  }

  private func preflight(_ allowed: String) -> Response {
    Response(
      status: .noContent,
      headers: [
        .allow: allowed, .accessControlAllowMethods: allowed,
        .accessControlAllowHeaders: "Content-Type, Accept-Language", .accessControlMaxAge: "86400",
      ])
  }
}
