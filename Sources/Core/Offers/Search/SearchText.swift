/// How words become what the index holds, alike for what is written and for what is typed.
/// Why without accents, and stemmed to the end: docs/decisions/0032.
enum SearchText {
  /// Folded, with every apostrophe a space: `l’anglais` is found by `anglais`.
  static func indexed(_ text: String) -> String {
    String(decoding: Folding.text(text).utf8.map { $0 == 0x27 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// As ``indexed(_:)``, with codes of registers written in one word and no sign that the parser would take for its own.
  static func asked(_ text: String) -> String {
    let quotes: Set<Character> = ["«", "»", "“", "”"]
    let signs: Set<Character> = ["(", ")", "*", "~", ":", "^"]
    let plain = indexed(String(text.map { quotes.contains($0) ? "\"" : signs.contains($0) ? " " : $0 }))
    var joined: [String] = []
    for word in plain.split(separator: " ").prefix(40) {
      if let last = joined.last, last == "rncp" || last == "rs", word.allSatisfy({ $0.isNumber }) {
        joined[joined.count - 1] = last + String(word.drop { $0 == "0" })
      } else {
        joined.append(String(word.drop { $0 == "-" || $0 == "+" }))
      }
    }
    return joined.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The single words, for ranking those higher that are written just so.
  static func words(_ asked: String) -> [String] {
    asked.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count > 2 }
  }
}
