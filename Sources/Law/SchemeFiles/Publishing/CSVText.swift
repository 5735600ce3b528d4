/// Writes tables as RFC 4180 has them: commas, double quotes where a field needs them, lines that end in CR LF.
package enum CSVText {
  /// Tells a spreadsheet that what follows is UTF-8; without it letters beyond ASCII come out wrong there.
  package static let byteOrderMark = "\u{FEFF}"

  package static func text(_ lines: [[String]]) -> String {
    lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A spreadsheet takes a field that begins like a formula for one and runs it; an apostrophe makes it words.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

  static func field(_ text: String) -> String {
    let starts = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    let safe = starts && !isNumber(text) ? "'" + text : text
    // Scalars, not characters: CR LF is one character.
    let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// `-12.50` is a number to every spreadsheet, whatever it begins with; an apostrophe would make words of it.
  private static func isNumber(_ text: String) -> Bool { text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil }
}
