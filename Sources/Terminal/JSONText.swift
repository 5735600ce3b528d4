import Foundation

/// One JSON value on one line of standard output, slashes and letters beyond ASCII left as they are.
package enum JSONText {
  package static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
