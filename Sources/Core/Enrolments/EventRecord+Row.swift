import LearningAccount
import Secrets
import Storage

extension EventText {
  package init(_ row: Row) throws {
    self.init(
      details: try row.text("details"), reasons: try row.text("reasons"), outcome: try row.optionalText("outcome"))
  }

  package func hash(number: Int64, salt: [UInt8]) -> [UInt8] {
    SecretBytes.sha256(canonicalBytes(number: number, salt: salt))
  }
}

extension EventRecord {
  /// As the row of an event says it.
  ///
  /// - Parameters:
  ///   - commandNumber: the row's, or the one that it is to get.
  ///   - textHash: likewise.
  ///   - factsHash: the file's; only a first event holds it.
  ///   - previousHash: of the event before.
  package init(_ row: Row, commandNumber: Int64, textHash: [UInt8], factsHash: [UInt8], previousHash: [UInt8]) throws {
    let number = try row.integer("number")
    self.init(
      account: try row.integer("account_id"), file: try row.integer("file_id"), number: number,
      commandNumber: commandNumber, command: try row.text("command"), actor: try row.text("actor"),
      signIn: try row.optionalInteger("sign_in_id"), happenedAt: try row.instant("happened_at"),
      recordedAt: try row.instant("recorded_at"), contract: try row.text("contract"),
      execution: try row.text("execution"), textHash: textHash, factsHash: number == 1 ? factsHash : nil,
      previousHash: previousHash)
  }

  package var hash: [UInt8] { SecretBytes.sha256(canonicalBytes) }
}
