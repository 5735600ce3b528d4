import LearningAccount
import Words

/// A statement as interfaces give it: amounts are decimal strings, days `YYYY-MM-DD`, instants ISO 8601 in the scheme's
/// time zone; codes and pockets are identifiers, `text` is for people.
struct StatementAnswer: Encodable {
  struct Balance: Encodable {
    let pocket: String
    let unit: String
    let amount: String
    /// What of it can no longer be spent.
    let expired: String
  }

  struct Movement: Encodable {
    let pocket: String
    let unit: String
    let change: String
    let balance: String
  }

  struct Line: Encodable {
    let sequence: Int64
    let day: String
    let recordedAt: String
    let code: String
    let text: String
    let movements: [Movement]
    let file: Int64?
    let year: Int?
    let reasons: [ReasonAnswer]
    let hash: String
  }

  let account: Int64
  let kind: String
  let on: String
  let knownOn: String
  let balances: [Balance]
  let lines: [Line]

  init(_ statement: AccountStatement, _ words: Words, local: LocalTime) {
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
struct ReasonAnswer: Encodable {
  let code: String
  let text: String
  let source: String?
  let confidence: String

  init(_ reason: Reason, _ words: Words) {
    code = reason.code
    text = words.plainSentence(reason)
    source = reason.source?.text
    confidence = reason.confidence.rawValue
  }
}
