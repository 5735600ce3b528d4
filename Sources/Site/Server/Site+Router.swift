import Hummingbird
import Logging

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

extension Site {
  private static let idleSeconds: Int64 = 30

  /// The server, ready to be run as a service: it stops accepting on a graceful shutdown and ends what it has begun.
  package func application(
    hostname: String, port: Int, log: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      // Who holds a connection without asking anything gives it back.
      server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
      configuration: ApplicationConfiguration(address: .hostname(hostname, port: port), serverName: nil),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
      logger: log)
  }
}
