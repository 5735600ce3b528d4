/// Makes plain paragraphs of what organisations write, which may hold HTML tags and entities.
///
/// Tags are dropped, never interpreted: what comes out is text, to be escaped like any other where it is shown.
public enum PlainText {
  /// One entry a paragraph or list item (which begins with `• `); none empty.
  public static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    func close() {
      let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty, words != "•" { paragraphs.append(words) }
      current = ""
    }
    var rest = Substring(text)
    while let character = rest.first {
      if character == "<", let tag = tagName(rest) {
        rest = rest[tag.end...]
        if breaking.contains(tag.name) { close() }
        if tag.opensItem { current = "• " }
      } else if character == "&", let (value, end) = entity(rest) {
        current += value
        rest = rest[end...]
      } else {
        if character == "\n" || character == "\r\n" { close() } else { current.append(character) }
        rest.removeFirst()
      }
    }
    close()
    return paragraphs
  }

  /// All of it in one line.
  public static func joined(_ text: String) -> String {
    text.utf8.contains { $0 == 0x3C || $0 == 0x26 } ? paragraphs(text).joined(separator: " ") : text
  }

  private static let breaking: Set<String> = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table",
  ]

  /// The tag that `text` begins with; nil for a lone `<`, as in `prix < 500`.
  private static func tagName(_ text: Substring) -> (name: String, opensItem: Bool, end: Substring.Index)? {
    let inside = text.dropFirst()
    guard let first = inside.first, first.isLetter || first == "/" || first == "!",
      let close = inside.firstIndex(of: ">")
    else { return nil }
    let closing = first == "/"
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return (name, name == "li" && !closing, text.index(after: close))
  }

  private static func entity(_ text: Substring) -> (String, Substring.Index)? {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let after = text.index(after: end)
    if let known = entities[String(name)] { return (known, after) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { (String($0), after) }
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ocirc": "ô", "icirc": "î", "ugrave": "ù", "ucirc": "û",
    "euro": "€", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…",
    "ndash": "–", "mdash": "—", "bull": "•", "oelig": "œ", "deg": "°",
  ]
}
