/// A text that a reference names: an article, a decree, a page.
struct Citation: Hashable, Sendable {
  let words: [Substring]

  init(_ text: some StringProtocol) { words = Citation.words(of: text) }

  /// What holds a number identifies: `L6323-11`, `2024-394`, `203`.
  var identifiers: [Substring] { words.filter(Citation.isIdentifier) }

  /// Whether the words stand in the text, in their order and whole.
  func stands(in text: String) -> Bool { !words.isEmpty && Citation.words(of: text).contains(words) }

  /// What identifies anything in a reference.
  static func identifiers(in text: String) -> [Substring] { words(of: text).filter(isIdentifier) }

  private static func isIdentifier(_ word: Substring) -> Bool { word.contains(where: \.isNumber) }

  private static func words(of text: some StringProtocol) -> [Substring] {
    Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  }
}
