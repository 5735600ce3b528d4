import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

/// Rewrites what an account did from one of a file's events on, with every hash that follows: what somebody does who knows
/// how the chains are made.
struct ForgedTrail {
  let evidence: Evidence
  let account: Int64
  private(set) var statements: [String] = []

  init(_ evidence: Evidence, account: Int64) {
    self.evidence = evidence
    self.account = account
  }

  /// - Parameters:
  ///   - event: the one that is changed.
  ///   - happenedAt: when it is to have happened; nil leaves it.
  ///   - outcome: what it is to have left; nil leaves it.
  mutating func change(_ event: Row, happenedAt: Int64? = nil, outcome: String? = nil) throws {
    let file = try event.integer("file_id")
    let from = try event.integer("number")
    let row = try requireValue(evidence.files.first { try $0.integer("file_id") == file })
    let (factsHash, salt) = (try row.blob("facts_hash"), try row.blob("salt"))
    let events = try evidence.events.filter { try $0.integer("file_id") == file }
    var previous = AccountLedger.genesisHash
    var hashes: [Int64: [UInt8]] = [:]
    for each in events {
      let number = try each.integer("number")
      guard number >= from else {
        previous = try each.blob("hash")
        continue
      }
      let isChosen = number == from
      let instant = try (isChosen ? happenedAt : nil) ?? each.integer("happened_at")
      let text = EventText(
        details: try each.text("details"), reasons: try each.text("reasons"),
        outcome: try (isChosen ? outcome : nil) ?? each.optionalText("outcome"))
      let textHash = text.hash(number: number, salt: salt)
      let record = EventRecord(
        account: account, file: file, number: number, commandNumber: try each.integer("command_number"),
        command: try each.text("command"), actor: try each.text("actor"),
        signIn: try each.optionalInteger("sign_in_id"), happenedAt: Instant(milliseconds: instant),
        recordedAt: try each.instant("recorded_at"), contract: try each.text("contract"),
        execution: try each.text("execution"), textHash: textHash, factsHash: number == 1 ? factsHash : nil,
        previousHash: previous)
      previous = record.hash
      hashes[record.commandNumber] = previous
      statements.append(
        """
        UPDATE enrolment_event SET happened_at = \(instant), outcome = \(Value.optional(text.outcome).literal),
          text_hash = \(Value.blob(textHash).literal), hash = \(Value.blob(previous).literal)
        WHERE account_id = \(account) AND file_id = \(file) AND number = \(number)
        """)
    }
    statements.append(
      """
      UPDATE enrolment SET event_hash = \(Value.blob(previous).literal)
      WHERE account_id = \(account) AND file_id = \(file)
      """)
    try rechain(hashes, nil)
  }

  /// Has a command answer something else.
  mutating func change(_ command: Row, answer: String) throws { try rechain([:], (command, answer)) }

  /// - Parameter events: the new hashes, by the number of the command that wrote the event.
  private mutating func rechain(_ events: [Int64: [UInt8]], _ changed: (command: Row, answer: String)?) throws {
    var trail = AccountLedger.genesisHash
    for command in try evidence.commands(of: account) {
      let number = try command.integer("number")
      let own = try events[number].map { [$0] } ?? evidence.events(of: command).map { try $0.blob("hash") }
      let stands = try CommandRecord(command)
      let answer = try changed?.command.integer("number") == number ? changed?.answer : nil
      let record = CommandRecord(
        account: account, id: stands.id, intentHash: stands.intentHash, answer: answer ?? stands.answer,
        recordedAt: stands.recordedAt)
      trail = record.hash(number: number, events: own, after: trail)
      statements.append(
        """
        UPDATE ledger_command SET answer = \(Value.text(record.answer).literal), hash = \(Value.blob(trail).literal)
        WHERE account_id = \(account) AND command_id = \(Value.text(record.id).literal)
        """)
    }
    statements.append("UPDATE account_head SET trail = \(Value.blob(trail).literal) WHERE account_id = \(account)")
  }
}
