import LearningAccount
import Ledger
import Secrets
import Storage

/// One account's ledger, recomputed entry by entry.
struct LedgerAudit {
  /// A book in one unit.
  struct BookKey: Hashable {
    let book: Book
    let unit: String
  }

  let account: Int64
  let scheme: Scheme
  private(set) var faults: [Fault] = []
  /// The sum of each book in minor units, transits left out: there may be one a payment, and they are looked at over
  /// all accounts. Wide enough for any number of postings.
  private(set) var books: [BookKey: Int128] = [:]
  let head: Row
  let lots: [Row]
  /// Those that name the entry which opened them, by that entry.
  private let opened: [Int64: [Row]]
  private let sealed: SealedAccount?
  /// The hash that stands in the sealed entry's place.
  private var sealedHash: [UInt8]?
  /// The entry before, as it stands and as its contents give it.
  private(set) var previous = ChainLink.genesis
  /// The hash that stands in the place of the last command that the seal lists; set at the end.
  var sealedCommandHash: [UInt8]?

  /// - Parameters:
  ///   - head: the account's row with its head.
  ///   - lots: its lots as they stand, in the order of their numbers.
  ///   - sealed: what a seal says of it.
  init(head: Row, lots: [Row], sealed: SealedAccount?, scheme: Scheme) throws {
    account = try head.integer("account_id")
    self.head = head
    self.lots = lots
    opened = try Dictionary(grouping: lots) { try $0.optionalInteger("opened_by") ?? 0 }
    self.sealed = sealed
    self.scheme = scheme
  }

  /// What stands in the sealed places; nil where the account is not sealed.
  var sealedLeaf: SealCheck.Leaf? {
    sealed.map { SealCheck.Leaf(sealed: $0, leaf: $0.head.leaf(entry: sealedHash, command: sealedCommandHash)) }
  }

  /// Looks at the next entry.
  mutating func check(_ row: Row, _ postings: [Row]) throws {
    let sequence = try row.integer("sequence")
    let stored = try row.blob("hash")
    if sequence == previous.place &+ 1 {
      let named = try row.blob("previous_hash")
      if !previous.isNamed(by: named) {
        add(sequence, .chain, "previous hash", stands: named.hex, expected: previous.stored.hex)
      }
    } else {
      missing(from: previous.place &+ 1, to: sequence &- 1)
    }
    if try row.optionalInteger("command_account") == nil {
      add(sequence, .orphan, "command \(try row.text("command_id"))", stands: "none", expected: "its record")
    }
    if sequence == sealed?.head.sequence { sealedHash = stored }
    let read = try read(postings, sequence)
    let computed = try computedHash(row, sequence, read.isWhole ? read.postings : nil)
    if let computed, stored != computed { add(sequence, .hash, "hash", stands: stored.hex, expected: computed.hex) }
    previous = ChainLink(place: sequence, stored: stored, computed: computed)
  }

  private mutating func missing(from first: Int64, to last: Int64) {
    add(first, .sequence, "entry", stands: "none", expected: first == last ? "an entry" : "entries up to \(last)")
  }

  /// The hash that the contents give; nil, with a fault, where they cannot be read.
  private mutating func computedHash(_ row: Row, _ sequence: Int64, _ postings: [Posting]?) throws -> [UInt8]? {
    let reasonsHash = try row.blob("reasons_hash")
    let reasons = SecretBytes.sha256(try row.text("reasons").utf8)
    if reasonsHash != reasons {
      add(sequence, .reasons, "hash of the reasons", stands: reasonsHash.hex, expected: reasons.hex)
    }
    guard let postings, let entry = try rebuild(row, sequence, postings) else { return nil }
    return SecretBytes.sha256(entry.canonicalBytes)
  }

  private mutating func rebuild(_ row: Row, _ sequence: Int64, _ postings: [Posting]) throws -> Entry? {
    let entry: Entry
    do {
      entry = try Entry(row, postings: postings, opens: opened[sequence] ?? [])
    } catch LedgerError.damaged(let what) {
      add(sequence, .unreadable, "entry", stands: what, expected: "what can be read")
      return nil
    }
    let format = try row.integer("format")
    guard format == Int64(entry.canonicalVersion) else {
      if (1...2).contains(format) {
        let opens = entry.draft.opens.isEmpty ? "none" : entry.draft.opens.map { String($0.id) }.joined(separator: ", ")
        add(
          sequence, .hash, "lots that it opens", stands: opens,
          expected: format == 1 ? "none, as its format says" : "some, as its format says")
      } else {
        add(sequence, .unreadable, "format", stands: String(format), expected: String(entry.canonicalVersion))
      }
      return nil
    }
    return entry
  }

  /// Reads the postings of an entry, adds them to their books, and looks whether they come to zero.
  private mutating func read(_ rows: [Row], _ sequence: Int64) throws -> (postings: [Posting], isWhole: Bool) {
    var postings: [Posting] = []
    postings.reserveCapacity(rows.count)
    var sums: [(unit: String, sum: Int128)] = []
    for row in rows {
      let code = try row.text("book")
      let unitCode = try row.text("unit")
      let amount = try row.integer("amount")
      // Few units, so that looking through them is cheaper than hashing.
      if let place = sums.firstIndex(where: { $0.unit == unitCode }) {
        sums[place].sum += Int128(amount)
      } else {
        sums.append((unitCode, Int128(amount)))
      }
      guard let book = Book(code: code), let unit = scheme.units[unitCode] else {
        add(
          sequence, .unreadable, "posting", stands: "the book \(code) in \(unitCode)", expected: "a book and its unit")
        continue
      }
      postings.append(Posting(book, Amount(minor: amount, unit: unit)))
      if case .transit = book { continue }
      books[BookKey(book: book, unit: unitCode), default: 0] += Int128(amount)
    }
    for (unit, sum) in sums where sum != 0 {
      add(sequence, .balance, "sum of the postings", stands: written(sum, unit), expected: written(0, unit))
    }
    return (postings, postings.count == rows.count)
  }

  mutating func orphan(postings sequence: Int64) {
    add(sequence, .orphan, "postings", stands: "no entry", expected: "the entry that they belong to")
  }

  func written(_ minor: Int128, _ unit: String) -> String { scheme.units.written(minor, unit) }

  mutating func add(
    _ sequence: Int64?, _ code: Fault.Code, _ subject: String, stands: String, expected: String
  ) {
    faults.append(
      Fault(account: account, sequence: sequence, code, subject, stands: stands, expected: expected))
  }
}
