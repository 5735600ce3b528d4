import LearningAccount
import Ledger

extension LedgerAudit {
  /// Looks at what the entries lead to, once all were seen.
  ///
  /// - Parameter commands: the account's chain of commands.
  mutating func finish(commands: CommandAudit.Chain) throws {
    sealedCommandHash = commands.sealedHash
    try checkHead(commands)
    try checkClosed()
    try checkLots()
    checkSigns()
    checkSeal()
  }

  /// The hashes of the sealed entry and the sealed command cover everything before them.
  private mutating func checkSeal() {
    guard let leaf = sealedLeaf, leaf.isNamed else { return }
    let head = leaf.sealed.head
    let stands = leaf.leaf.map { "one whose leaf begins with \(Array($0.prefix(4)).hex)" } ?? "none"
    add(
      head.sequence == 0 ? nil : head.sequence, .seal, head.commands == nil ? "sealed entry" : "sealed past",
      stands: stands, expected: "one whose leaf begins with \(leaf.sealed.fingerprint.hex)")
  }

  private mutating func checkHead(_ commands: CommandAudit.Chain) throws {
    guard let sequence = try head.optionalInteger("sequence"), let hash = try head.optionalBlob("hash") else {
      return add(nil, .head, "head", stands: "none", expected: "entry \(previous.place)")
    }
    if sequence != previous.place {
      add(nil, .head, "head", stands: "entry \(sequence)", expected: "entry \(previous.place)")
    } else if !previous.isNamed(by: hash) {
      add(nil, .head, "hash of the head", stands: hash.hex, expected: previous.stored.hex)
    }
    let counted = try head.integer("commands")
    let trail = try head.optionalBlob("trail") ?? []
    if counted != Int64(commands.count) {
      add(nil, .head, "commands of the head", stands: String(counted), expected: String(commands.count))
    } else if !commands.last.isNamed(by: trail) {
      add(nil, .head, "last command of the head", stands: trail.hex, expected: commands.last.stored.hex)
    }
    let owes = books.contains { $0.key.book == .debt && $0.value != 0 }
    if try head.flag("indebted") != owes {
      add(nil, .head, "debt of the head", stands: owes ? "none" : "one", expected: owes ? "one" : "none")
    }
  }

  /// Nothing moves any more in an account that was merged into another, and in none else.
  private mutating func checkClosed() throws {
    let isMerged = try head.optionalInteger("merged_into") != nil
    let isClosed = try head.text("status") == Account.Status.closed.rawValue
    let isLocked = try (head.optionalInteger("locked") ?? 0) != 0
    guard isClosed != isMerged || isLocked != isMerged else { return }
    add(
      nil, .closed, "account", stands: "\(isClosed ? "closed" : "open"), \(isLocked ? "locked" : "not locked")",
      expected: isMerged ? "closed and locked, since it was merged into another" : "open, since it was not merged")
  }

  private mutating func checkLots() throws {
    var seen: Set<Book> = []
    for row in lots {
      let book = Book.lot(try row.integer("lot_id"))
      let unit = try row.text("unit")
      seen.insert(book)
      let expected = books[BookKey(book: book, unit: unit)] ?? 0
      let available = Int128(try row.integer("available"))
      if available != expected {
        add(
          nil, .available, "available of \(book.code)", stands: written(available, unit),
          expected: written(expected, unit))
      }
    }
    for key in sortedBooks {
      if case .lot = key.book, !seen.contains(key.book) {
        add(nil, .orphan, key.book.code, stands: "none", expected: "the lot of its postings")
      }
    }
  }

  private mutating func checkSigns() {
    for key in sortedBooks {
      guard let amount = books[key] else { continue }
      switch key.book.sign {
      case .neverNegative where amount < 0:
        add(nil, .negative, key.book.code, stands: written(amount, key.unit), expected: "nothing below zero")
      case .neverPositive where amount > 0:
        add(nil, .negative, key.book.code, stands: written(amount, key.unit), expected: "nothing above zero")
      default: break
      }
    }
  }

  private var sortedBooks: [BookKey] { books.keys.sorted { ($0.book.code, $0.unit) < ($1.book.code, $1.unit) } }
}
