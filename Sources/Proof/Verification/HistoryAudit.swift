import Enrolments
import LearningAccount
import Secrets
import Storage

/// One training file's chain: its facts, its events one after the other, and what the last of them left.
struct HistoryAudit {
  private let account: Int64
  private let file: Int64
  private let row: Row
  private let facts: ChainLink
  private let salt: [UInt8]
  private var previous = ChainLink.genesis
  /// What the last event said of the file; nil before the first, or where it cannot be read.
  private var outcome: EnrolmentOutcome?
  /// Whether the last event's text is the one that was recorded; what a changed one says is held against nothing.
  private var isSound = true
  private(set) var faults: [Fault] = []
  /// The events by the command that wrote them, in their order.
  private(set) var bound: [(command: Int64, event: EnrolmentChains.BoundEvent)] = []

  init(_ row: Row) throws {
    self.row = row
    account = try row.integer("account_id")
    file = try row.integer("file_id")
    salt = try row.optionalBlob("salt") ?? []
    facts = ChainLink(
      place: 0, stored: try row.optionalBlob("facts_hash") ?? [],
      computed: SecretBytes.sha256(try EnrolmentRecord(row).canonicalBytes(salt: salt)))
    if facts.stored != facts.computed {
      add(.file, "hash of the facts", stands: facts.stored.hex, expected: facts.computed?.hex ?? "")
    }
  }

  mutating func run(_ events: [Row], deadlines: [Row]) throws {
    for event in events { try check(event) }
    try checkEnd(deadlines)
  }

  private mutating func check(_ event: Row) throws {
    let number = try event.integer("number")
    let stored = try event.optionalBlob("hash") ?? []
    let command = try event.optionalInteger("command_number") ?? 0
    let text = try checkText(event, number)
    // After one that is lost, what the hash holds cannot be told, nor what the file was; that one is named.
    let isNext = number == previous.place + 1
    var computed: [UInt8]?
    if isNext {
      computed = try hash(of: event, command, text, fitting: stored)
      if let computed, computed != stored {
        add(.event, "hash of event \(number)", stands: stored.hex, expected: computed.hex)
      }
    }
    bound.append((command, EnrolmentChains.BoundEvent(file: file, number: number, stored: stored, computed: computed)))
    previous = ChainLink(place: number, stored: stored, computed: computed)
    try follow(event, number, isNext)
  }

  private mutating func checkText(_ event: Row, _ number: Int64) throws -> ChainLink {
    let stored = try event.optionalBlob("text_hash") ?? []
    let computed = try EventText(event).hash(number: number, salt: salt)
    isSound = stored == computed
    if !isSound { add(.event, "text of event \(number)", stands: stored.hex, expected: computed.hex) }
    return ChainLink(place: number, stored: stored, computed: computed)
  }

  /// The hash that the contents give. Where one of the hashes that it holds was changed, which is named by itself, the
  /// other way to read it counts.
  private func hash(
    of event: Row, _ command: Int64, _ text: ChainLink, fitting stored: [UInt8]
  ) throws -> [UInt8] {
    var first: [UInt8]?
    for textHash in text.candidates {
      for factsHash in facts.candidates {
        for previousHash in previous.candidates {
          let hash = try EventRecord(
            event, commandNumber: command, textHash: textHash, factsHash: factsHash, previousHash: previousHash
          ).hash
          if hash == stored { return hash }
          first = first ?? hash
        }
      }
    }
    return first ?? []
  }

  /// What an event left is what the one before it left, and what its own command may change.
  private mutating func follow(_ event: Row, _ number: Int64, _ isNext: Bool) throws {
    let before = outcome
    outcome = try isSound ? event.optionalText("outcome").flatMap { EnrolmentOutcome(text: $0) } : nil
    guard isNext, let before, let after = outcome else { return }
    let happened = String(try event.integer("happened_at"))
    let proposes = try event.text("command") == EnrolmentCommand.Kind.propose.rawValue
    for column in EnrolmentOutcome.columns where after.values[column] != before.values[column] {
      let isNew = before.values[column] == nil && (!column.hasSuffix("_at") || after.values[column] == happened)
      let isOwn = after.values[column] == happened || (proposes && ["starts_on", "ends_on"].contains(column))
      guard !isNew, !isOwn else { continue }
      add(
        .event, "\(column) after event \(number)", stands: after.values[column] ?? "none",
        expected: before.values[column] ?? happened)
    }
  }

  private mutating func checkEnd(_ deadlines: [Row]) throws {
    let counted = try row.optionalInteger("events") ?? 0
    guard counted == previous.place else {
      return add(
        .history, "last event", stands: previous.place == 0 ? "none" : "event \(previous.place)",
        expected: "event \(counted)")
    }
    let named = try row.optionalBlob("event_hash") ?? []
    if !previous.isNamed(by: named) {
      add(.history, "hash of the last event", stands: previous.stored.hex, expected: named.hex)
    }
    guard isSound else { return }
    guard let outcome else {
      return add(.event, "outcome of event \(previous.place)", stands: "none", expected: "what it left")
    }
    compare(try EnrolmentOutcome(row, deadlines: deadlines), with: outcome)
  }

  private mutating func compare(_ stands: EnrolmentOutcome, with expected: EnrolmentOutcome) {
    guard stands != expected else { return }
    for column in EnrolmentOutcome.columns where stands.values[column] != expected.values[column] {
      add(
        .file, column, stands: stands.values[column] ?? "none",
        expected: "\(expected.values[column] ?? "none"), as event \(previous.place) left it")
    }
    for code in Set(stands.deadlines.keys).union(expected.deadlines.keys).sorted()
    where stands.deadlines[code] != expected.deadlines[code] {
      add(
        .deadline, "deadline \(code)", stands: written(stands.deadlines[code]),
        expected: "\(written(expected.deadlines[code])), as event \(previous.place) left it")
    }
  }

  private func written(_ deadline: EnrolmentOutcome.Deadline?) -> String {
    deadline.map { "\($0.due.milliseconds) for \($0.actor), then \($0.consequence)" } ?? "none"
  }

  private mutating func add(_ code: Fault.Code, _ subject: String, stands: String, expected: String) {
    faults.append(Fault(account: account, file: file, code, subject, stands: stands, expected: expected))
  }
}
