import Foundation

/// The passwords that attackers try first, shipped in `Data/known-passwords.txt` (its head says where they come from).
package struct KnownPasswords: Sendable {
  private let words: Set<String>

  /// - Parameter lines: one password a line, folded; lines that begin with `#` are comments.
  package init(lines: String) {
    words = Set(lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }

  /// The list of this release. Read once.
  package static let shipped: KnownPasswords = {
    let file = Bundle.module.url(forResource: "known-passwords", withExtension: "txt", subdirectory: "Data")
    let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
    return KnownPasswords(lines: text ?? "")
  }()

  /// Zero where the file is missing, which `acquis doctor` reports.
  package var count: Int { words.count }

  /// Whether a folded password, or what is left of it without the digits and signs around it, is known. So
  /// `motdepasse2024!` is as well known as `motdepasse`.
  package func contains(_ folded: String) -> Bool {
    if words.contains(folded) { return true }
    let core = folded.drop { !$0.isLetter }
    let word = String(
      core.prefix((core.lastIndex(where: \.isLetter).map { core.distance(from: core.startIndex, to: $0) } ?? -1) + 1))
    return !word.isEmpty && (words.contains(word) || isRepeatedWord(word))
  }

  /// The form in which passwords are compared: lower case, without accents.
  package static func folded(_ text: String) -> String {
    let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(plain))
  }

  /// `soleilsoleil`: a known word twice or more.
  private func isRepeatedWord(_ word: String) -> Bool {
    let characters = Array(word)
    return (4...max(4, characters.count / 2)).contains { length in
      characters.count >= 2 * length && characters.count % length == 0
        && zip(characters, characters.dropFirst(length)).allSatisfy { $0 == $1 }
        && words.contains(String(characters.prefix(length)))
    }
  }
}
