/// Writes tables as RFC 4180 has them: commas, double quotes where a field needs them, lines that end in CR LF.
enum CSVText {
  static func text(_ lines: [[String]]) -> String {
    lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A spreadsheet takes a field that begins like a formula for one and runs it; an apostrophe makes it words.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

  static func field(_ text: String) -> String {
    let starts = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    let safe = starts ? "'" + text : text
    // Scalars, not characters: CR LF is one character.
    let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
