/// What a reference names, or all of a reference: an article, a decree, a page. Only its words count.
struct Citation: Hashable, Sendable {
  let words: [Substring]

  init(_ text: some StringProtocol) {
    words = Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  }

  /// What holds a number identifies: `L6323-11`, `2024-394`, `203`.
  var identifiers: [Substring] { words.filter { $0.contains(where: \.isNumber) } }

  /// Whether its words stand in the other's, in their order and whole.
  func stands(in other: Citation) -> Bool { !words.isEmpty && other.words.contains(words) }
}
