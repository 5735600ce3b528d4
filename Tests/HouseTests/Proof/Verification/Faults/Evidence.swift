import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof
@testable import Secrets

/// A whole ledger as its rows say it: what an injection chooses from, and what it needs to forge.
struct Evidence: Sendable {
  let entries: [StoredEntry]
  let lots: [Row]
  let commands: [Row]
  let heads: [Row]
  let files: [Row]
  let events: [Row]
  let deadlines: [Row]

  init(_ transaction: any Transaction) throws {
    let postings = try Dictionary(
      grouping: transaction.rows("SELECT * FROM posting ORDER BY account_id, sequence, place"), by: { try $0.key })
    let lots = try transaction.rows("SELECT * FROM lot ORDER BY account_id, lot_id")
    let opened = try Dictionary(grouping: lots) {
      EntryChunk.Key(account: try $0.integer("account_id"), sequence: try $0.integer("opened_by"))
    }
    self.lots = lots
    entries = try transaction.rows("SELECT * FROM ledger_entry ORDER BY account_id, sequence").map {
      StoredEntry(
        row: $0, postings: postings[try $0.key] ?? [], opens: try (opened[$0.key] ?? []).map { try LotOpening($0) })
    }
    commands = try transaction.rows("SELECT * FROM ledger_command ORDER BY account_id, command_id")
    heads = try transaction.rows("SELECT * FROM account_head ORDER BY account_id")
    files = try transaction.rows("SELECT * FROM enrolment ORDER BY account_id, file_id")
    events = try transaction.rows("SELECT * FROM enrolment_event ORDER BY account_id, file_id, number")
    deadlines = try transaction.rows("SELECT * FROM deadline ORDER BY account_id, file_id, code")
  }

  func entries(of account: Int64) -> [StoredEntry] { entries.filter { $0.account == account } }

  /// Whether a chain goes on after the entry.
  func isLast(_ entry: StoredEntry) -> Bool { entries(of: entry.account).last?.sequence == entry.sequence }

  /// The commands of an account, in their places.
  func commands(of account: Int64) throws -> [Row] {
    try commands.filter { try $0.integer("account_id") == account }.sorted {
      try $0.integer("number") < $1.integer("number")
    }
  }

  /// The events that a command wrote.
  func events(of command: Row) throws -> [Row] {
    try events.filter {
      try $0.integer("account_id") == command.integer("account_id")
        && $0.integer("command_number") == command.integer("number")
    }
  }

  /// Accounts that have entries.
  var accounts: [Int64] { Set(entries.map(\.account)).sorted() }
}

/// An entry with its postings, as rows.
struct StoredEntry: Sendable {
  let row: Row
  var postings: [Row]
  let opens: [LotOpening]

  var account: Int64 { integer("account_id") }
  var sequence: Int64 { integer("sequence") }
  /// In a condition of SQL.
  var place: String { "account_id = \(account) AND sequence = \(sequence)" }

  func integer(_ column: String) -> Int64 { (try? row.integer(column)) ?? 0 }

  /// The entry with some of its contents changed, and the hash that they give.
  func forged(effective: Day? = nil, previousHash: [UInt8]? = nil) throws -> (entry: Entry, hash: [UInt8]) {
    let units = ["EUR": 2, "hour": 0]
    let postings = try postings.map { posting in
      let unit = try posting.text("unit")
      return Posting(
        try requireValue(Book(code: try posting.text("book"))),
        Amount(minor: try posting.integer("amount"), unit: Unit(code: unit, decimals: units[unit] ?? 2)))
    }
    var draft = EntryDraft(
      EntryCode(try row.text("code")), postings, file: try row.optionalInteger("file_id"),
      expiresAt: try row.optionalInstant("expires_at"), corrects: try row.optionalInteger("corrects"))
    draft.opens = opens
    let entry = Entry(
      account: account, sequence: sequence, commandID: try row.text("command_id"),
      effective: try effective ?? requireValue(Day(try row.text("effective"))),
      recordedAt: try row.instant("recorded_at"), schemeHash: try row.text("scheme_hash"),
      reasonsHash: try row.blob("reasons_hash"), previousHash: try previousHash ?? row.blob("previous_hash"),
      draft: draft)
    return (entry, SecretBytes.sha256(entry.canonicalBytes))
  }
}

extension Value {
  /// As a statement writes it.
  var literal: String {
    switch self {
    case .null: "NULL"
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let text): "'\(text.replacing("'", with: "''"))'"
    case .blob(let bytes): "x'\(bytes.hex)'"
    }
  }
}
