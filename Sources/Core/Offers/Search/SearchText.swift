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

  /// `RNCP37537` for `rncp 037537`; nil for what is no sheet of a register.
  static func certification(_ text: String) -> String? {
    let word = text.uppercased().filter { !$0.isWhitespace }
    guard let register = ["RNCP", "RS"].first(where: word.hasPrefix) else { return nil }
    let digits = word.dropFirst(register.count)
    let number = digits.drop { $0 == "0" }
    guard !number.isEmpty, digits.count <= 9, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return register + number
  }

  /// The single words, for ranking those higher that are written just so.
  static func words(_ asked: String) -> [String] {
    asked.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count > 2 }
  }
}
