import Foundation

/// A password as it was typed, normalised so that the same keys give the same bytes on every device (NFKC, as NIST
/// SP 800-63B asks). Printing one prints nothing of it.
package struct Password: Sendable {
  package let text: String

  /// More than anyone types; bounds the work of hashing. Counted in characters.
  package static let longest = 256

  /// Nil where it is longer than ``longest``.
  package init?(_ typed: String) {
    // An accent may take several bytes; the second bound keeps abusive texts from the normalisation.
    guard typed.utf8.count <= Self.longest * 8 else { return nil }
    let normalized = typed.precomposedStringWithCompatibilityMapping
    guard normalized.count <= Self.longest else { return nil }
    text = normalized
  }

  private init(normalized: String) { text = normalized }

  /// What is hashed in place of a password that could not be read.
  package static let placeholder = Password(normalized: "")

  var bytes: [UInt8] { Array(text.utf8) }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(a password)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
