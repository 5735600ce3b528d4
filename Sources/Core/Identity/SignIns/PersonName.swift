import Foundation

/// A name as civil registers write it: letters of any script, spaces, hyphens, apostrophes and full stops; NFC, at most
/// ``longest`` characters, single spaces.
struct PersonName: Hashable, Sendable {
  let text: String

  static let longest = 100

  /// Nil where nothing is left, it is too long, or it holds what no name has.
  init?(_ typed: String) {
    guard typed.utf8.count <= Self.longest * 8 else { return nil }
    let composed = typed.precomposedStringWithCanonicalMapping
    let name = composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...Self.longest).contains(name.unicodeScalars.count), name.contains(where: \.isLetter),
      name.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    text = name
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark: true
    default: " -'’.‐".unicodeScalars.contains(scalar)
    }
  }
}
