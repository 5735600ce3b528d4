import Foundation

/// JSON as every interface of ours writes it: keys in order, slashes as they are, a line's end.
package enum JSONAnswer {
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
