import LearningAccount
import Storage

/// The commands of a span of accounts: each account's chain of them, from the first to the last.
struct CommandAudit {
  /// The chain of one account.
  struct Chain {
    /// How many commands stand there.
    var count = 0
    var last = ChainLink.genesis
    /// The hash that stands in the place of the last command that a seal lists.
    var sealedHash: [UInt8]?
    var faults: [Fault] = []
    /// The events of its files whose command was not seen yet, by its number.
    fileprivate var waiting: [Int64: [EnrolmentChains.BoundEvent]] = [:]
  }

  private(set) var chains: [Int64: Chain] = [:]
  private(set) var count = 0

  /// Looks at every command of the span.
  static func read(
    _ span: AccountSpan, _ files: EnrolmentChains, _ transaction: any Transaction
  ) throws -> CommandAudit {
    var audit = CommandAudit()
    for (account, events) in files.bound { audit.chains[account, default: Chain()].waiting = events }
    let sealed = Dictionary(
      span.sealed.compactMap { sealed in sealed.head.commands.map { (sealed.head.account, $0) } },
      uniquingKeysWith: { first, _ in first })
    try transaction.forEach(
      """
      SELECT account_id, command_id, intent_hash, answer, recorded_at, number, hash FROM ledger_command
      WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id, COALESCE(number, 0), command_id
      """, span.parameters
    ) { row in
      let record = try CommandRecord(row)
      audit.count += 1
      let number = try row.optionalInteger("number") ?? 0
      let stored = try row.optionalBlob("hash") ?? []
      audit.chains[record.account, default: Chain()].add(
        record, number, stored, isSealed: sealed[record.account] == number)
      return true
    }
    for account in audit.chains.keys { audit.chains[account]?.finish(account) }
    return audit
  }
}

extension CommandAudit.Chain {
  fileprivate mutating func add(_ record: CommandRecord, _ number: Int64, _ stored: [UInt8], isSealed: Bool) {
    count += 1
    if isSealed { sealedHash = stored }
    let events = waiting.removeValue(forKey: number) ?? []
    guard number > last.place else {
      return add(
        record.account, "place of the command \(record.id)", stands: number == 0 ? "none" : String(number),
        expected: "one after \(last.place)")
    }
    // After one that is lost, what the hash holds cannot be told; that one is named.
    var computed: [UInt8]?
    if number == last.place + 1 {
      let hash = hash(of: record, number, events, fitting: stored)
      if hash != stored {
        add(
          record.account, "hash of the command \(record.id)", stands: stored.isEmpty ? "none" : stored.hex,
          expected: hash.hex)
      }
      computed = hash
    } else {
      let first = last.place + 1
      let range = first == number - 1 ? "command \(first)" : "commands \(first) to \(number - 1)"
      add(record.account, range, stands: "none", expected: "what was done")
    }
    last = ChainLink(place: number, stored: stored, computed: computed)
  }

  /// The hash that the contents give. Where one of the hashes that it holds was changed, which is named by itself, the
  /// other way to read it counts.
  private func hash(
    of record: CommandRecord, _ number: Int64, _ events: [EnrolmentChains.BoundEvent], fitting stored: [UInt8]
  ) -> [UInt8] {
    let readings = [events.map(\.stored), events.map { $0.computed ?? $0.stored }]
    let first = record.hash(number: number, events: readings[0], after: last.stored)
    guard first != stored else { return first }
    for previous in last.candidates {
      for reading in readings where record.hash(number: number, events: reading, after: previous) == stored {
        return stored
      }
    }
    return first
  }

  fileprivate mutating func finish(_ account: Int64) {
    for (number, events) in waiting.sorted(by: { $0.key < $1.key }) {
      for event in events {
        faults.append(
          Fault(
            account: account, file: event.file, .orphan, "event \(event.number)", stands: "no command \(number)",
            expected: "the command that wrote it"))
      }
    }
    waiting = [:]
  }

  private mutating func add(_ account: Int64, _ subject: String, stands: String, expected: String) {
    faults.append(Fault(account: account, .command, subject, stands: stands, expected: expected))
  }
}
