import LearningAccount
import Platform
import Words

/// One entry explained, as interfaces give it; written as ``StatementAnswer`` is.
package struct EntryAnswer: Encodable {
  package struct Posting: Encodable {
    package let book: String
    package let unit: String
    package let amount: String
  }

  package struct Law: Encodable {
    package let contentHash: String
    package let loadedAt: String?
    /// Null where this program cannot read that version.
    package let rules: [Rule]?
  }

  package struct Rule: Encodable {
    package let key: String
    package let value: String
    package let from: String
    package let source: String
    package let confidence: String
  }

  package let account: Int64
  package let sequence: Int64
  package let day: String
  package let recordedAt: String
  package let code: String
  package let text: String
  package let commandID: String
  package let postings: [Posting]
  package let reasons: [ReasonAnswer]
  package let file: Int64?
  package let corrects: Int64?
  package let correctedBy: [Int64]
  package let law: Law
  package let hash: String
  package let previousHash: String

  package init(_ entry: EntryExplanation, _ words: Words, local: LocalTime) {
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
