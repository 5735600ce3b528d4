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

extension Explanation {
  /// The answer in a few lines for a person, with the reasons and their sources numbered; for a price that hurts, what
  /// else could be done.
  package func readable(_ words: Words) -> String {
    var text = ReadableAnswer(words)
    switch self {
    case .accrual(_, let answer): text.write(answer)
    case .price(let question, let names, let answer, _): text.write(question, names, answer)
    case .deadlines(_, let answer, _): text.write(answer)
    case .cancel(_, let names, let answer, _): text.write(answer, names)
    }
    text.reasons(reasons)
    if case .price(_, _, _, let alternatives) = self { text.write(alternatives) }
    return text.lines.joined(separator: "\n")
  }
}
