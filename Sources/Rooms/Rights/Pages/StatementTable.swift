import LearningAccount
import SchemeFiles
import Words

/// A statement as a table for a spreadsheet: one line for each pocket that an entry changes, with what it holds after.
///
/// Amounts are plain numbers with a point, days `YYYY-MM-DD`, words those of one language. Nothing in it is taken for a
/// formula.
struct StatementTable {
  private let statement: AccountStatement
  private let words: Words
  private let local: LocalTime

  init(_ statement: AccountStatement, _ words: Words, local: LocalTime) {
    self.statement = statement
    self.words = words
    self.local = local
  }

  private static let columns = [
    "number", "day", "recorded", "code", "what", "pocket", "in", "out", "balance", "unit", "why", "file", "hash",
  ]

  var csv: String {
    CSVText.text([Self.columns.map { words.plain("statement.csv.\($0)") }] + statement.lines.flatMap(rows))
  }

  /// What people download and open; a program reads the table without the mark.
  static func forSpreadsheets(_ csv: String) -> String { CSVText.byteOrderMark + csv }

  /// An entry that changes nothing, as a confirmation does, has its line all the same.
  private func rows(_ line: AccountStatement.Line) -> [[String]] {
    let before = [
      String(line.sequence), line.effective.iso, local.iso(line.recordedAt), line.code.description,
      line.words.plain(words),
    ]
    let why = line.reasons.map { "\(words.plainSentence($0)) [\(words.plainSource($0))]" }.joined(separator: " ")
    let after = [why, line.file.map(String.init) ?? "", line.hash]
    guard !line.movements.isEmpty else { return [before + ["", "", "", "", ""] + after] }
    return line.movements.map { movement in
      let change = movement.change
      return before
        + [
          words.plain("statement.pocket.\(movement.pocket.rawValue)"), change.isPositive ? change.decimal : "",
          change.isNegative ? (-change).decimal : "", movement.balance.decimal, change.unit.code,
        ] + after
    }
  }
}
