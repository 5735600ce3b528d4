/// Sets plain typing as print does: curly apostrophes, and in French the narrow unbreakable space that goes before
/// high punctuation and inside quotation marks.
enum Typography {
  static func set(_ text: String, in language: Language) -> String {
    let text = language == .arabic ? text : String(text.map { $0 == "'" ? "’" : $0 })
    return language == .french ? french(text) : text
  }

  private static func french(_ text: String) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let isBefore = next.map { ":;?!»€%".contains($0) } ?? false
      let isAfter = index > 0 && characters[index - 1] == "«"
      result.append(character == " " && (isBefore || isAfter) ? "\u{202F}" : character)
    }
    return result
  }
}
