/// Small helpers of writing for the demo.
enum DemoText {
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `École du Web` becomes `ecole-du-web`.
  static func slug(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      let plain = accents[character] ?? String(character)
      if plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
        result += plain
      } else if !result.hasSuffix("-"), !result.isEmpty {
        result += "-"
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }

  private static let accents: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o",
    "ö": "o", "ù": "u", "û": "u", "ü": "u", "œ": "oe", "æ": "ae",
  ]
}
