import LearningAccount
import Words

/// One entry explained, as interfaces give it; written as ``StatementAnswer`` is.
struct EntryAnswer: Encodable {
  struct Posting: Encodable {
    let book: String
    let unit: String
    let amount: String
  }

  struct Law: Encodable {
    let contentHash: String
    let loadedAt: String?
    /// Null where this program cannot read that version.
    let rules: [Rule]?
  }

  struct Rule: Encodable {
    let key: String
    let value: String
    let from: String
    let source: String
    let confidence: String
  }

  let account: Int64
  let sequence: Int64
  let day: String
  let recordedAt: String
  let code: String
  let text: String
  let commandID: String
  let postings: [Posting]
  let reasons: [ReasonAnswer]
  let file: Int64?
  let corrects: Int64?
  let correctedBy: [Int64]
  let law: Law
  let hash: String
  let previousHash: String

  init(_ entry: EntryExplanation, _ words: Words, local: LocalTime) {
    account = entry.account
    sequence = entry.sequence
    day = entry.effective.iso
    recordedAt = local.iso(entry.recordedAt)
    code = entry.code.description
    text = entry.words.plain(words)
    commandID = entry.commandID
    postings = entry.postings.map {
      Posting(book: $0.book.code, unit: $0.amount.unit.code, amount: $0.amount.decimal)
    }
    reasons = entry.reasons.map { ReasonAnswer($0, words) }
    file = entry.file
    corrects = entry.corrects
    correctedBy = entry.correctedBy
    law = Law(
      contentHash: entry.law.hash, loadedAt: entry.law.loadedAt.map(local.iso),
      rules: entry.law.rules?.map {
        Rule(
          key: $0.key, value: $0.value.value.plain, from: $0.value.from.iso, source: $0.value.reference.text,
          confidence: $0.value.confidence.rawValue)
      })
    hash = entry.hash
    previousHash = entry.previousHash
  }
}
