import Storage

/// Neighbouring accounts that are read together, as of one moment.
struct AccountSpan: Sendable {
  /// The account before the first one, which is not among them.
  let after: Int64
  /// The last one.
  let through: Int64
  /// How many accounts were there when the span was cut.
  let accounts: Int
  /// Those that a seal lists between the two, where one is held against the ledger.
  var sealed: [SealedAccount] = []
}

/// Cuts all accounts into spans, so that a span has few rows, or one account alone.
///
/// The first span begins before the first account and the last ends after the last one: no row lies between two spans,
/// nor outside of all.
/// Why spans: docs/decisions/0140.
struct AccountSpans {
  private static let accountsASpan = 500
  /// The heads say how many entries there are. That may be a lie; it decides about speed only.
  private static let entriesASpan: Int64 = 2_000
  private static let headsAPage = 5_000

  private let database: any Database
  private let seal: SealReader?
  private var heads: ArraySlice<Head> = []
  private var previous = Int64.min
  private var isAtEnd = false

  private struct Head: Sendable {
    let account: Int64
    let entries: Int64
  }

  init(_ database: any Database, seal: SealReader? = nil) {
    self.database = database
    self.seal = seal
  }

  /// The next span; nil after the last.
  mutating func next() async throws -> AccountSpan? {
    guard var span = try await cut() else { return nil }
    span.sealed = try seal?.take(through: span.through) ?? []
    return span
  }

  private mutating func cut() async throws -> AccountSpan? {
    guard !isAtEnd else { return nil }
    let after = previous
    var accounts = 0
    var entries: Int64 = 0
    while let head = try await peek() {
      let (sum, isTooLarge) = entries.addingReportingOverflow(head.entries)
      let isFull = isTooLarge || sum > Self.entriesASpan || accounts == Self.accountsASpan
      if isFull, accounts > 0 { return AccountSpan(after: after, through: previous, accounts: accounts) }
      entries = isTooLarge ? Int64.max : sum
      accounts += 1
      previous = head.account
      heads.removeFirst()
    }
    isAtEnd = true
    return AccountSpan(after: after, through: Int64.max, accounts: accounts)
  }

  private mutating func peek() async throws -> Head? {
    if heads.isEmpty {
      let after = previous
      heads = try await database.read { try Self.page(after: after, $0) }[...]
    }
    return heads.first
  }

  private static func page(after: Int64, _ transaction: any Transaction) throws -> [Head] {
    try transaction.rows(
      """
      SELECT a.account_id, COALESCE(h.sequence, 0) AS entries
      FROM account a LEFT JOIN account_head h ON h.account_id = a.account_id
      WHERE a.account_id > $1 ORDER BY a.account_id LIMIT $2
      """, .integer(after), .integer(headsAPage)
    ).map { Head(account: try $0.integer("account_id"), entries: try $0.integer("entries")) }
  }
}
