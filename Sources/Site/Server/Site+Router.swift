import Hummingbird
import Platform

extension Site {
  /// All routes and what every request passes through, the outermost first.
  func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      RequestLog()
      SecurityHeaders(isSecure: settings.isSecure)
      // Here, not on the pages only: an address that no route has must get a page that helps, too.
      Languages(site: self)
      ErrorPages(site: self)
      APIFrontier()
      ReadOnlyLaw()
    }
    HealthController(site: self).add(to: router)
    AssetsController(site: self).add(to: router)
    LawController(site: self).add(to: router)
    APIController(site: self).add(to: router)
    let pages = router.group()
      .add(middleware: Visits(site: self))
      .add(middleware: FormProof(site: self))
    HomeController(site: self).add(to: pages)
    SimulatorsController(site: self).add(to: pages)
    LawController(site: self).add(to: pages)
    TrainingsController(site: self).add(to: pages)
    SignInsController(site: self).add(to: pages)
    PasswordsController(site: self).add(to: pages)
    SecurityController(site: self).add(to: pages)
    RightsController(site: self).add(to: pages)
    StatementsController(site: self).add(to: pages)
    EnrolmentsController(site: self).add(to: pages)
    RequestsController(site: self).add(to: pages)
    OrganisationsController(site: self).add(to: pages)
    if settings.isDemo { DemoController(site: self).add(to: pages) }
    pages.get("**") { _, _ -> Response in throw SiteError.notFound }
    return router
  }
}

typealias Pages = RouterGroup<WebContext>

extension RouterMethods where Context == WebContext {
  /// A page of the route's address.
  func page(_ route: Route, _ handler: @escaping @Sendable (Request, WebContext) async throws -> Response) {
    get(RouterPath(route.path), use: handler)
  }

  /// A form that is sent to the route's address.
  func form(_ route: Route, _ handler: @escaping @Sendable (Request, WebContext) async throws -> Response) {
    post(RouterPath(route.path), use: handler)
  }
}
