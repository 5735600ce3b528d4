import Storage

/// Neighbouring entries, and every posting between the chunk before and the last of them.
struct EntryChunk {
  /// A place in the order of account and sequence.
  struct Key: Hashable, Comparable {
    let account: Int64
    let sequence: Int64

    static func < (left: Key, right: Key) -> Bool {
      (left.account, left.sequence) < (right.account, right.sequence)
    }
  }

  private let transaction: any Transaction
  private var after: Key
  private(set) var entries: [Row] = []

  init(after span: AccountSpan, _ transaction: any Transaction) {
    after = Key(account: span.after, sequence: Int64.max)
    self.transaction = transaction
  }

  mutating func add(_ entry: Row) { entries.append(entry) }

  struct Taken {
    let entries: [Row]
    let postings: [Row]
  }

  /// The entries that were gathered, with their postings; the next chunk begins after them.
  /// - Parameter end: how far to look for postings; the last entry where nothing is said.
  mutating func taken(upTo end: Key? = nil) throws -> Taken {
    guard let last = try end ?? entries.last?.key else { return Taken(entries: [], postings: []) }
    defer {
      entries.removeAll(keepingCapacity: true)
      after = last
    }
    return Taken(entries: entries, postings: try postings(through: last))
  }

  private func postings(through last: Key) throws -> [Row] {
    let columns = "SELECT account_id, sequence, book, unit, amount FROM posting"
    let order = "ORDER BY account_id, sequence, place"
    // An account of many entries is read piece by piece; only this form finds the piece by the key.
    if after.account == last.account {
      return try transaction.rows(
        "\(columns) WHERE account_id = $1 AND sequence > $2 AND sequence <= $3 \(order)",
        .integer(after.account), .integer(after.sequence), .integer(last.sequence))
    }
    return try transaction.rows(
      """
      \(columns) WHERE account_id >= $1 AND account_id <= $3 AND (account_id > $1 OR sequence > $2)
        AND (account_id < $3 OR sequence <= $4) \(order)
      """,
      .integer(after.account), .integer(after.sequence), .integer(last.account), .integer(last.sequence))
  }
}

extension AccountSpan {
  /// As `$1` and `$2` of every query of a span: `account_id > $1 AND account_id <= $2`.
  var parameters: [Value] { [.integer(after), .integer(through)] }

  var end: EntryChunk.Key { EntryChunk.Key(account: through, sequence: Int64.max) }
}

extension Row {
  /// Where an entry or a posting stands.
  var key: EntryChunk.Key {
    get throws { EntryChunk.Key(account: try integer("account_id"), sequence: try integer("sequence")) }
  }
}
