import Foundation
import Hummingbird

/// What Hummingbird alone can do on this machine: answers `/page` with so many bytes, from memory.
///
/// usage: BareHandler PORT BYTES
@main
struct BareHandler {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let port = Int(arguments[1]), let bytes = Int(arguments[2]), bytes >= 0 else {
      FileHandle.standardError.write(Data("usage: BareHandler PORT BYTES\n".utf8))
      exit(2)
    }
    let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: bytes)
    let router = Router()
    router.get("page") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: body))
    }
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}
