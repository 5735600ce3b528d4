import Crypto
import Foundation
import LearningAccount
import Storage

/// One account's ledger, open for one command inside one transaction.
///
/// ``perform(_:in:_:)`` is the only way in. Its first statement updates the account's head: that serialises the
/// commands of an account on every engine, and reads the chain and the lock. A command that was done before gets its
/// first answer again; only what was done is remembered, never a refusal.
/// Why the head is updated twice: docs/decisions/0001.
package struct AccountLedger {
  /// Who asks for what, when.
  package struct Command: Sendable {
    package let account: Int64
    /// Chosen by the caller; the same id with the same intent is the same command.
    let id: String
    /// What is asked, in a canonical form of the caller's. The same id with another intent is refused.
    let intent: String
    /// When it counts, by the scheme's clock.
    let effective: Day
    /// When it is written, by the machine's clock.
    let recordedAt: Instant
    let schemeHash: String

    package init(
      account: Int64, id: String, intent: String, effective: Day, recordedAt: Instant, schemeHash: String
    ) {
      self.account = account
      self.id = id
      self.intent = intent
      self.effective = effective
      self.recordedAt = recordedAt
      self.schemeHash = schemeHash
    }
  }

  package let command: Command
  package let transaction: any Transaction
  private(set) var sequence: Int64
  private var hash: [UInt8]
  package private(set) var indebted: Bool
  /// The place of this command among those of the account, from 1.
  package let number: Int64
  /// The hash of the command before it.
  private let trail: [UInt8]
  /// The hashes of the events of training files that it wrote.
  private var events: [[UInt8]] = []
  /// Lots that wait for the entry that opens them.
  var opening: [LotOpening] = []

  /// How long a caller's command id may be: what follows from it in other accounts is named after it, and must fit the
  /// 200 characters of the database with its account and code.
  static let mostIDBytes = 150

  package static let genesisHash = [UInt8](repeating: 0, count: 32)

  /// Gives a new account its empty chain. Harmless where it has one.
  static func open(account: Int64, in transaction: any Transaction) throws {
    try transaction.execute(
      """
      INSERT INTO account_head (account_id, commands, sequence, hash, trail, locked) VALUES ($1, 0, 0, $2, $2, 0)
      ON CONFLICT (account_id) DO NOTHING
      """, .integer(account), .blob(genesisHash))
  }

  /// Makes every other command of the account wait until this transaction ends, as a command itself does.
  package static func serialise(_ account: Int64, in transaction: any Transaction) throws {
    try transaction.execute("UPDATE account_head SET commands = commands WHERE account_id = $1", .integer(account))
  }

  /// Runs `body` once for this command id, however often it is asked.
  ///
  /// Whatever refuses it, nothing of it stands, and the account is as it was: a caller that goes on after a refusal, as a
  /// run over many accounts does, need not undo anything. After a fault of the database there is no going on.
  /// - Returns: what `body` returned, now or when the command was done first.
  /// - Throws: ``LedgerError``, or what `body` throws.
  package static func perform<Answer: CommandAnswer>(
    _ command: Command, in transaction: any Transaction, _ body: (inout AccountLedger) throws -> Answer
  ) throws -> Answer {
    guard (1...mostIDBytes).contains(command.id.utf8.count) else { throw LedgerError.commandID(most: mostIDBytes) }
    return try run(command, in: transaction, body)
  }

  /// As ``perform(_:in:_:)``, for ids that follow from a caller's.
  static func run<Answer: CommandAnswer>(
    _ command: Command, in transaction: any Transaction, _ body: (inout AccountLedger) throws -> Answer
  ) throws -> Answer {
    do {
      return try transaction.attempt { try runNow(command, in: transaction, body) }
    } catch let earlier as DoneEarlier {
      guard let answer = Answer(answer: earlier.answer) else {
        throw LedgerError.damaged("the command \(command.id) cannot have answered “\(earlier.answer)”")
      }
      return answer
    }
  }

  /// The command was done before. Thrown, since the head counts what was done: it takes its counting back.
  private struct DoneEarlier: Error { let answer: String }

  private static func runNow<Answer: CommandAnswer>(
    _ command: Command, in transaction: any Transaction, _ body: (inout AccountLedger) throws -> Answer
  ) throws -> Answer {
    let head = try transaction.row(
      """
      UPDATE account_head SET commands = commands + 1 WHERE account_id = $1
      RETURNING commands, sequence, hash, trail, locked, indebted
      """, .integer(command.account))
    guard let head else { throw LedgerError.noAccount(command.account) }
    let intentHash = [UInt8](SHA256.hash(data: Data(command.intent.utf8)))
    if let answer = try earlierAnswer(command, intentHash, transaction) { throw DoneEarlier(answer: answer) }
    guard try !head.flag("locked") else { throw LedgerError.locked(command.account) }
    var ledger = try AccountLedger(command, head, transaction)
    let answer = try body(&ledger)
    try ledger.close(answer.answer, intentHash)
    return answer
  }

  private init(_ command: Command, _ head: Row, _ transaction: any Transaction) throws {
    guard let trail = try head.optionalBlob("trail") else { throw LedgerError.unchained(command.account) }
    self.command = command
    self.transaction = transaction
    self.trail = trail
    number = try head.integer("commands")
    sequence = try head.integer("sequence")
    hash = try head.blob("hash")
    indebted = try head.flag("indebted")
  }

  private static func earlierAnswer(
    _ command: Command, _ intentHash: [UInt8], _ transaction: any Transaction
  ) throws -> String? {
    let earlier = try transaction.row(
      "SELECT intent_hash, answer FROM ledger_command WHERE account_id = $1 AND command_id = $2",
      .integer(command.account), .text(command.id))
    guard let earlier else { return nil }
    guard try earlier.blob("intent_hash") == intentHash else { throw LedgerError.commandReused(command.id) }
    return try earlier.text("answer")
  }

  /// Books an entry: its postings, what they change in lots, and its link in the chain.
  ///
  /// `effective` is the command's day unless a deadline is booked later than it fell.
  /// - Returns: the entry's sequence.
  @discardableResult
  package mutating func append(_ draft: EntryDraft, effective: Day? = nil) throws -> Int64 {
    if let unit = try draft.unbalancedUnit {
      throw LedgerError.unbalanced(code: draft.code.description, unit: unit.code)
    }
    let reasons = StoredReasons.encode(draft.reasons)
    var draft = draft
    draft.opens = opening.sorted { $0.id < $1.id }
    opening = []
    sequence += 1
    let entry = Entry(
      account: command.account, sequence: sequence, commandID: command.id, effective: effective ?? command.effective,
      recordedAt: command.recordedAt, schemeHash: command.schemeHash,
      reasonsHash: [UInt8](SHA256.hash(data: Data(reasons.utf8))), previousHash: hash, draft: draft)
    hash = [UInt8](SHA256.hash(data: Data(entry.canonicalBytes)))
    try write(entry, reasons)
    try moveLots(draft.postings)
    if draft.postings.contains(where: { $0.book == .debt }) { indebted = try !debts().isEmpty }
    return sequence
  }

  /// Binds an event of a training file, which was written with this command, to the account's chain.
  package mutating func bind(event hash: [UInt8]) { events.append(hash) }

  private func write(_ entry: Entry, _ reasons: String) throws {
    let draft = entry.draft
    try transaction.send(
      """
      INSERT INTO ledger_entry (account_id, sequence, format, command_id, code, effective, recorded_at, scheme_hash,
        file_id, expires_at, corrects, reasons, reasons_hash, previous_hash, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      [
        .integer(entry.account), .integer(entry.sequence), .integer(Int64(entry.canonicalVersion)),
        .text(entry.commandID), .text(draft.code.description), .text(entry.effective.iso),
        .integer(entry.recordedAt.milliseconds), .text(entry.schemeHash), .optional(draft.file),
        .optional(draft.expiresAt?.milliseconds), .optional(draft.corrects), .text(reasons), .blob(entry.reasonsHash),
        .blob(entry.previousHash), .blob(hash),
      ])
    try transaction.insert(
      into: "posting", columns: ["account_id", "sequence", "place", "book", "unit", "amount"],
      rows: draft.postings.enumerated().map { place, posting in
        [
          .integer(entry.account), .integer(entry.sequence), .integer(place), .text(posting.book.code),
          .text(posting.amount.unit.code), .integer(posting.amount.minor),
        ]
      })
  }

  /// A lot's `available` is the sum of its book, kept so that spending needs no sum over the past.
  private func moveLots(_ postings: [Posting]) throws {
    for posting in postings {
      guard case .lot(let id) = posting.book else { continue }
      let changed = try transaction.execute(
        """
        UPDATE lot SET available = available + $3
        WHERE account_id = $1 AND lot_id = $2 AND unit = $4 AND available + $3 >= 0
        """,
        .integer(command.account), .integer(id), .integer(posting.amount.minor), .text(posting.amount.unit.code))
      guard changed == 1 else { throw LedgerError.insufficient(lot: id) }
    }
  }

  private func close(_ answer: String, _ intentHash: [UInt8]) throws {
    guard opening.isEmpty else { throw LedgerError.damaged("the command \(command.id) opens a lot without an entry") }
    let record = CommandRecord(
      account: command.account, id: command.id, intentHash: intentHash, answer: answer, recordedAt: command.recordedAt)
    let link = try record.insert(number: number, events: events, after: trail, in: transaction)
    try transaction.send(
      "UPDATE account_head SET sequence = $2, hash = $3, indebted = $4, trail = $5 WHERE account_id = $1",
      .integer(command.account), .integer(sequence), .blob(hash), .flag(indebted), .blob(link))
  }
}
