import Hummingbird

/// Says whether the process lives (`/healthz`) and whether it can serve (`/readyz`).
struct HealthController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.health) { _, _ in Response.text("ok\n") }
    pages.page(.readiness, ready)
  }

  @Sendable private func ready(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      _ = try await site.installation.database.read { try $0.row("SELECT 1 AS one") }
      var lines = ["ready"]
      for room in site.rooms { lines += try await room.notes(on: site.installation) }
      return .text(lines.map { "\($0)\n" }.joined())
    } catch {
      context.logger.warning("not ready", metadata: ["error": "\(error)"])
      return .text("the database does not answer\n", status: .serviceUnavailable)
    }
  }
}

extension Response {
  static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
