import Foundation
import JSONWriting
import LearningAccount

/// A correction as the table of loads keeps it, in words that need no scheme to be read.
package struct StoredCorrection: Codable, Hashable, Sendable {
  /// The rule's qualified key.
  let key: String
  /// The first day on which the answer is another, and the first day by whose knowledge it is.
  let from: String
  let knownFrom: String
  /// Nil where nothing was in force.
  let before: String?
  /// Nil where nothing is in force any more.
  let after: String?

  init(_ correction: LawCorrection) {
    key = correction.key
    from = correction.from.iso
    knownFrom = correction.knownOn.iso
    before = correction.before.map(Self.line)
    after = correction.after.map(Self.line)
  }

  private static func line(_ dated: Dated<LawValue>) -> String {
    let end = dated.until.map { ", until \($0.iso)" } ?? ""
    return "\(dated.value.plain)\(end), \(dated.confidence.rawValue) [\(dated.reference.text)]"
  }

  static func encode(_ corrections: [StoredCorrection]) throws -> String {
    return String(decoding: try JSONEncoder.canonical.encode(corrections), as: UTF8.self)
  }

  static func decode(_ text: String) throws -> [StoredCorrection] {
    try JSONDecoder().decode([StoredCorrection].self, from: Data(text.utf8))
  }
}
