import Hummingbird
import Words

/// The language of the answer: the one just chosen (`?lang=ar`), the one kept, the browser's, French.
struct Languages: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.address = request.uri.string
    guard request.uri.string.utf8.count <= site.settings.addressBytes else { return Response(status: .uriTooLong) }
    let chosen = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    // The API keeps nothing and takes nothing that was kept.
    let keeps = !request.uri.path.hasPrefix(APIAddress.root)
    let kept = keeps ? request.cookies[site.cookies.language].flatMap { Language(rawValue: $0.value) } : nil
    context.language =
      chosen ?? kept ?? request.headers[.acceptLanguage].flatMap(Language.preferred(in:)) ?? .french
    var response = try await next(request, context)
    if keeps, let chosen, chosen != kept { response.setCookie(site.cookies.languageCookie(chosen)) }
    return response
  }
}
