import Foundation
import JSONWriting

/// One JSON value on one line of standard output, slashes and letters beyond ASCII left as they are.
package enum JSONText {
  package static func print(_ value: some Encodable) throws {
    Swift.print(String(decoding: try JSONEncoder.canonical.encode(value), as: UTF8.self))
  }
}
