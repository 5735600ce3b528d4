import Foundation
import Hummingbird
import JSONWriting

/// JSON as every interface of ours writes it: keys in order, slashes as they are, a line's end.
package enum JSONAnswer {
  package static func text(_ value: some Encodable) throws -> String {
    return String(decoding: try JSONEncoder.canonical.encode(value), as: UTF8.self) + "\n"
  }
}

extension Response {
  package static func json(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  package static func json(_ bytes: [UInt8]) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes + [UInt8(ascii: "\n")])))
  }
}
