import Crypto
import Foundation
import LearningAccount
import Storage

/// One account's ledger, recomputed.
struct LedgerAudit {
  /// A book in one unit.
  struct BookKey: Hashable {
    let book: Book
    let unit: String
  }

  let account: Int64
  let scheme: Scheme
  private(set) var faults: [Fault] = []
  /// The sum of each book, in minor units.
  private(set) var books: [BookKey: Int64] = [:]
  private(set) var postingCount = 0

  init(account: Int64, scheme: Scheme) {
    self.account = account
    self.scheme = scheme
  }

  mutating func run(head: Row, _ rows: BatchRows) throws {
    let entries = rows.entries[account] ?? []
    let postings = Dictionary(
      grouping: rows.postings[account] ?? [], by: { (try? $0.integer("sequence")) ?? 0 })
    var previous = AccountLedger.genesisHash
    for (index, row) in entries.enumerated() {
      let sequence = try row.integer("sequence")
      if sequence != Int64(index) + 1 {
        add(sequence, .sequence, "entry \(sequence) stands where \(index + 1) was expected")
      }
      try check(row, sequence, postings[sequence] ?? [], after: previous)
      if !(rows.commands[account]?.contains(try row.text("command_id")) ?? false) {
        add(sequence, .orphan, "the command \(try row.text("command_id")) is not recorded")
      }
      previous = try row.blob("hash")
    }
    let known = Set(try entries.map { try $0.integer("sequence") })
    for sequence in postings.keys.sorted() where !known.contains(sequence) {
      add(sequence, .orphan, "postings without their entry")
    }
    try check(head: head, entries, previous)
    try check(lots: rows.lots[account] ?? [])
    checkSigns()
  }

  private mutating func check(_ row: Row, _ sequence: Int64, _ postings: [Row], after previous: [UInt8]) throws {
    if try row.blob("previous_hash") != previous {
      add(sequence, .chain, "names another hash than that of the entry before it")
    }
    let reasons = try row.text("reasons")
    if try row.blob("reasons_hash") != sha256(Array(reasons.utf8)) {
      add(sequence, .reasons, "the reasons are not those that were hashed")
    }
    guard let entry = try rebuild(row, sequence, postings) else { return }
    let expected = sha256(entry.canonicalBytes)
    if try row.blob("hash") != expected {
      add(sequence, .hash, "the hash is \(hex(try row.blob("hash"))); its contents give \(hex(expected))")
    }
    if let unit = try entry.draft.unbalancedUnit {
      add(sequence, .balance, "the postings in \(unit.code) do not come to zero")
    }
  }

  /// The entry as its rows say it; nil, with a fault, where they cannot be read.
  private mutating func rebuild(_ row: Row, _ sequence: Int64, _ rows: [Row]) throws -> Entry? {
    var postings: [Posting] = []
    for row in rows {
      postingCount += 1
      let code = try row.text("book")
      guard let book = Book(code: code), let unit = scheme.units[try row.text("unit")] else {
        add(sequence, .unreadable, "a posting names the book \(code) in \(try row.text("unit"))")
        return nil
      }
      let amount = try row.integer("amount")
      postings.append(Posting(book, Amount(minor: amount, unit: unit)))
      books[BookKey(book: book, unit: unit.code), default: 0] += amount
    }
    guard let effective = Day(try row.text("effective")), try row.integer("format") == Int64(Entry.canonicalVersion)
    else {
      add(sequence, .unreadable, "its day or its format is not one that exists")
      return nil
    }
    return Entry(
      account: account, sequence: sequence, commandID: try row.text("command_id"), effective: effective,
      recordedAt: Instant(milliseconds: try row.integer("recorded_at")), schemeHash: try row.text("scheme_hash"),
      reasonsHash: try row.blob("reasons_hash"), previousHash: try row.blob("previous_hash"),
      draft: EntryDraft(
        EntryCode(try row.text("code")), postings, file: try row.optionalInteger("file_id"),
        expiresAt: try row.optionalInteger("expires_at").map { Instant(milliseconds: $0) },
        corrects: try row.optionalInteger("corrects")))
  }

  private mutating func check(head: Row, _ entries: [Row], _ last: [UInt8]) throws {
    guard let sequence = try head.optionalInteger("sequence"), let hash = try head.optionalBlob("hash") else {
      add(nil, .head, "the account has no head")
      return
    }
    let highest = try entries.last?.integer("sequence") ?? 0
    if sequence != highest { add(nil, .head, "the head names entry \(sequence); the last one is \(highest)") }
    if hash != last { add(nil, .head, "the head's hash is not that of the last entry") }
  }

  private mutating func check(lots rows: [Row]) throws {
    var seen: Set<Book> = []
    for row in rows {
      let book = Book.lot(try row.integer("lot_id"))
      seen.insert(book)
      let expected = books[BookKey(book: book, unit: try row.text("unit"))] ?? 0
      let available = try row.integer("available")
      if available != expected {
        add(nil, .available, "\(book.code) shows \(available) available; its postings give \(expected)")
      }
    }
    for key in books.keys.sorted(by: { $0.book.code < $1.book.code }) {
      if case .lot = key.book, !seen.contains(key.book) {
        add(nil, .orphan, "postings on \(key.book.code), which is no lot")
      }
    }
  }

  private mutating func checkSigns() {
    for (key, amount) in books.sorted(by: { $0.key.book.code < $1.key.book.code })
    where (amount < 0 && key.book.sign == .neverNegative) || (amount > 0 && key.book.sign == .neverPositive) {
      add(nil, .negative, "\(key.book.code) comes to \(amount) \(key.unit)")
    }
  }

  private mutating func add(_ sequence: Int64?, _ code: Fault.Code, _ message: String) {
    faults.append(Fault(account: account, sequence: sequence, code, message))
  }
}

private func sha256(_ bytes: [UInt8]) -> [UInt8] { [UInt8](SHA256.hash(data: bytes)) }

/// The first eight bytes, enough to tell two hashes apart in a message.
private func hex(_ bytes: [UInt8]) -> String {
  bytes.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
