import LearningAccount
import Storage

extension LedgerAudit {
  /// Looks at what the entries lead to, once all were seen.
  ///
  /// - Parameter commands: how many commands are recorded.
  mutating func finish(commands: Int) throws {
    try checkHead(commands)
    try checkClosed()
    try checkLots()
    checkSigns()
    checkSeal()
  }

  /// The hash of the sealed entry covers everything before it.
  private mutating func checkSeal() {
    guard let leaf = sealedLeaf, leaf.isNamed else { return }
    let stands = leaf.leaf.map { "one whose leaf begins with \(Array($0.prefix(4)).hex)" } ?? "none"
    add(
      leaf.sealed.head.sequence, .seal, "sealed entry", stands: stands,
      expected: "one whose leaf begins with \(leaf.sealed.fingerprint.hex)")
  }

  private mutating func checkHead(_ commands: Int) throws {
    guard let sequence = try head.optionalInteger("sequence"), let hash = try head.optionalBlob("hash") else {
      return add(nil, .head, "head", stands: "none", expected: "entry \(previous.sequence)")
    }
    if sequence != previous.sequence {
      add(nil, .head, "head", stands: "entry \(sequence)", expected: "entry \(previous.sequence)")
    } else if !previous.isNamed(by: hash) {
      add(nil, .head, "hash of the head", stands: hash.hex, expected: previous.stored.hex)
    }
    let counted = try head.integer("commands")
    if counted != Int64(commands) {
      add(nil, .head, "commands of the head", stands: String(counted), expected: String(commands))
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
