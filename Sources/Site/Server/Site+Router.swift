import Hummingbird

extension Site {
  /// All addresses and what every request passes through, the outermost first.
  func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      RequestLog()
      SecurityHeaders(isSecure: settings.isSecure)
      // Here, not on the pages only: an address that no route has must get a page that helps, too.
      Languages(site: self)
      ErrorPages(site: self)
      APIFrontier(addresses: rooms.flatMap(\.api))
      ReadOnlyPages(addresses: addresses)
    }
    let data = Pages(router.group(), addresses: addresses)
    HealthController(site: self).add(to: data)
    AssetsController(site: self).add(to: data)
    for room in rooms { room.addData(to: data, of: self) }
    let visited = router.group()
      .add(middleware: Visits(site: self))
      .add(middleware: FormProof(site: self))
    let pages = Pages(visited, addresses: addresses)
    for room in rooms { room.addPages(to: pages, of: self) }
    visited.get("**") { _, _ -> Response in throw SiteError.notFound }
    return router
  }
}

/// Style sheet and pictures, kept by browsers for a year: their addresses change with their contents.
struct AssetsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.asset(.any), show)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let asset = context.parameters.get("id").flatMap(site.assets.asset(at:)) else {
      return .text("there is no such file\n", status: .notFound)
    }
    return Response(
      status: .ok,
      headers: [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
