import Foundation
import JSONWriting

/// JSON as every interface of ours writes it: keys in order, slashes as they are, a line's end.
package enum JSONAnswer {
  package static func text(_ value: some Encodable) throws -> String {
    return String(decoding: try JSONEncoder.canonical.encode(value), as: UTF8.self) + "\n"
  }
}
