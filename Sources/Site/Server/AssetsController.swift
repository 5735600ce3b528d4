import Hummingbird

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
