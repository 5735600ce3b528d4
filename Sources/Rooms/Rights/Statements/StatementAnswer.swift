import LearningAccount
import Platform
import Words

/// A statement as interfaces give it: amounts are decimal strings, days `YYYY-MM-DD`, instants ISO 8601 in the scheme's
/// time zone; codes and pockets are identifiers, `text` is for people.
package struct StatementAnswer: Encodable {
  package struct Balance: Encodable {
    package let pocket: String
    package let unit: String
    package let amount: String
    /// What of it can no longer be spent.
    package let expired: String
  }

  package struct Movement: Encodable {
    package let pocket: String
    package let unit: String
    package let change: String
    package let balance: String
  }

  package struct Line: Encodable {
    package let sequence: Int64
    package let day: String
    package let recordedAt: String
    package let code: String
    package let text: String
    package let movements: [Movement]
    package let file: Int64?
    package let year: Int?
    package let reasons: [ReasonAnswer]
    package let hash: String
  }

  package let account: Int64
  package let kind: String
  package let on: String
  package let knownOn: String
  package let balances: [Balance]
  package let lines: [Line]

  package init(_ statement: AccountStatement, _ words: Words, local: LocalTime) {
    account = statement.account
    kind = statement.kind.rawValue
    on = statement.on.iso
    knownOn = statement.knownOn.iso
    balances = statement.balances.map {
      Balance(
        pocket: $0.pocket.rawValue, unit: $0.amount.unit.code, amount: $0.amount.decimal, expired: $0.expired.decimal)
    }
    lines = statement.lines.map { line in
      Line(
        sequence: line.sequence, day: line.effective.iso, recordedAt: local.iso(line.recordedAt),
        code: line.code.description, text: line.words.plain(words),
        movements: line.movements.map {
          Movement(
            pocket: $0.pocket.rawValue, unit: $0.change.unit.code, change: $0.change.decimal,
            balance: $0.balance.decimal)
        }, file: line.file, year: line.year, reasons: line.reasons.map { ReasonAnswer($0, words) }, hash: line.hash)
    }
  }
}

/// A reason as interfaces give it.
package struct ReasonAnswer: Encodable {
  package let code: String
  package let text: String
  package let source: String?
  package let confidence: String

  package init(_ reason: Reason, _ words: Words) {
    code = reason.code
    text = words.plainSentence(reason)
    source = reason.source?.text
    confidence = reason.confidence.rawValue
  }
}
