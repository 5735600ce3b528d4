import Foundation

extension JSONEncoder {
  /// Keys in order, slashes as they are: one text for one value, wherever JSON is stored or answered.
  package static var canonical: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
