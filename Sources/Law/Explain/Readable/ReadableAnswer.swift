import LearningAccount
import Words

/// An answer for a person at a terminal: figures in columns, then the reasons with their sources.
struct ReadableAnswer {
  /// A label on the left, a figure on the right.
  typealias Row = (label: String, figure: String)

  let words: Words
  private(set) var lines: [String] = []

  init(_ words: Words) { self.words = words }

  /// The words under a key of these answers.
  func text(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    words.plain("explained.\(key)", arguments)
  }

  mutating func line(_ text: String) { lines.append(text) }

  mutating func rows(_ rows: [Row]) {
    let label = rows.map { $0.label.columns }.max() ?? 0
    let figure = rows.map { $0.figure.columns }.max() ?? 0
    for row in rows {
      let padding = label - row.label.columns + 3 + figure - row.figure.columns
      lines.append("  \(row.label)\(String(repeating: " ", count: padding))\(row.figure)")
    }
  }

  /// A rule under a column, as above a sum.
  mutating func sum(_ rows: [Row], _ total: Row) {
    let start = lines.count
    self.rows(rows + [total])
    let width = lines[start...].map(\.columns).max() ?? 0
    lines.insert("  \(String(repeating: "─", count: max(0, width - 2)))", at: lines.count - 1)
  }

  mutating func reasons(_ reasons: [Reason]) {
    lines.append("")
    lines.append(text("reasons"))
    for (index, reason) in reasons.enumerated() {
      let number = "\(index + 1). "
      lines.append(number + words.plainSentence(reason))
      lines.append(String(repeating: " ", count: number.count) + words.plainSource(reason))
    }
  }

  func amount(_ amount: Amount) -> String { words.text(of: amount) }
}

extension String {
  /// How many columns of a terminal it takes; marks of direction take none.
  fileprivate var columns: Int { count { $0 != "\u{200E}" } }
}
