import Identity
import LearningAccount
import Ledger
import Storage

/// Follows a right's money through the ledger. It knows books and postings and nothing of what the entries mean, so that
/// an operation that is added later is followed as well.
struct Trails: Sendable {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// - Parameters:
  ///   - lot: nil for every lot of the account, the oldest first.
  /// - Throws: ``AccountError/noSuchAccount(_:)``, ``StatementError/noLot(account:lot:)``.
  func follow(_ access: LedgerAccess, lot: Int64? = nil) async throws -> [MoneyTrail] {
    let (installation, account) = (installation, access.account)
    return try await installation.database.read { transaction in
      guard try Account.find(account, in: transaction) != nil else { throw AccountError.noSuchAccount(account) }
      let lots = try transaction.rows(
        "SELECT lot_id, unit, available FROM lot WHERE account_id = $1 ORDER BY effective, lot_id", .integer(account)
      ).filter { row in try lot.map { try row.integer("lot_id") == $0 } ?? true }
      if let lot, lots.isEmpty { throw StatementError.noLot(account: account, lot: lot) }
      return try lots.compactMap { row in
        var follower = TrailFollower(installation, transaction)
        return try follower.trail(of: account, row)
      }
    }
  }
}

/// Follows one lot.
private struct TrailFollower {
  /// Deeper than any way that the ledger's operations make.
  private static let mostSteps = 40

  private let installation: Installation
  private let transaction: any Transaction
  private var kinds: [Int64: Account.Kind] = [:]
  private var trainings: [Int64: [Int64: StatementLine.File]] = [:]
  private var followed: Set<Visit> = []

  /// A book at an entry: what was put in there of one unit is followed once.
  private struct Visit: Hashable {
    let account: Int64
    let sequence: Int64
    let book: Book
    let unit: Unit
  }

  /// The lot whose money is followed; hours that become euros, and a merge, put it into another.
  private struct LotPlace {
    let account: Int64
    let book: Book
  }

  init(_ installation: Installation, _ transaction: any Transaction) {
    self.installation = installation
    self.transaction = transaction
  }

  /// Nil for a lot that nothing was ever put into.
  mutating func trail(of account: Int64, _ row: Row) throws -> MoneyTrail? {
    let lot = Book.lot(try row.integer("lot_id"))
    let first = try transaction.row(
      "SELECT MIN(sequence) AS first FROM posting WHERE account_id = $1 AND book = $2 AND amount > 0",
      .integer(account), .text(lot.code))
    guard let sequence = try first?.optionalInteger("first") else { return nil }
    let unit = try installation.scheme.unit(code: row.text("unit"))
    let entry = try entry(account, sequence)
    let granted = try entry.put(into: lot, in: unit)
    let origin = try step(
      entry, from: entry.source(in: unit) ?? .granted, granted, isShared: false,
      into: [
        try target(
          Posting(lot, granted), granted, of: LotPlace(account: account, book: lot), entry, isShared: false, depth: 0)
      ])
    return MoneyTrail(
      account: account, lot: try row.integer("lot_id"), granted: granted,
      available: Amount(minor: try row.integer("available"), unit: unit), origin: origin)
  }

  private mutating func step(
    _ entry: TrailEntry, from source: Book, _ amount: Amount, isShared: Bool, into targets: [MoneyTrail.Target]
  ) throws -> MoneyTrail.Step {
    MoneyTrail.Step(
      account: entry.account, kind: try kind(entry.account), sequence: entry.sequence, effective: try entry.effective,
      code: EntryCode(try entry.row.text("code")), file: try entry.row.optionalInteger("file_id"),
      training: try training(entry), from: source, amount: amount, isShared: isShared, into: targets)
  }

  /// Where an entry took money that came from a lot.
  ///
  /// - Parameters:
  ///   - source: the book that it was taken from.
  ///   - amount: how much of it can be the lot's.
  private mutating func follow(
    _ entry: TrailEntry, from source: Book, _ amount: Amount, of lot: LotPlace, isShared: Bool, depth: Int
  ) throws -> MoneyTrail.Step {
    let isSpending = source == lot.book
    let comesBack = !isSpending && entry.account == lot.account
    let returned = comesBack ? try entry.put(into: lot.book, in: amount.unit) : .zero(amount.unit)
    let onwards = try amount - Amount.least(amount, returned)
    let isShared = isShared || entry.isPooled(from: source)
    var targets: [MoneyTrail.Target] = []
    for posting in entry.targets(in: amount.unit) {
      let share = posting.amount.unit == amount.unit ? try Amount.least(posting.amount, onwards) : posting.amount
      if posting.book == lot.book, comesBack {
        targets.append(
          MoneyTrail.Target(book: posting.book, amount: posting.amount, next: [], isFollowedElsewhere: true))
      } else if share.isPositive, isSpending || posting.book == lot.book || !posting.book.givesBack {
        targets.append(try target(posting, share, of: lot, entry, isShared: isShared, depth: depth))
      }
    }
    return try step(entry, from: source, amount, isShared: isShared, into: targets)
  }

  /// What became of what an entry put into a book.
  ///
  /// - Parameter share: how much of it can be the lot's.
  private mutating func target(
    _ posting: Posting, _ share: Amount, of lot: LotPlace, _ entry: TrailEntry, isShared: Bool, depth: Int
  ) throws -> MoneyTrail.Target {
    let visit = Visit(
      account: entry.account, sequence: entry.sequence, book: posting.book, unit: posting.amount.unit)
    let isNew = followed.insert(visit).inserted
    var next: [MoneyTrail.Step] = []
    var lot = lot
    if case .lot = posting.book { lot = LotPlace(account: entry.account, book: posting.book) }
    if isNew, posting.book.isFollowed, depth < Self.mostSteps {
      for later in try takers(of: posting.book, in: share.unit, after: entry) {
        let taken = try later.taken(from: posting.book, in: share.unit)
        next.append(
          try follow(
            later, from: posting.book, try Amount.least(share, taken), of: lot,
            isShared: isShared || taken.minor > share.minor, depth: depth + 1))
      }
    }
    return MoneyTrail.Target(book: posting.book, amount: posting.amount, next: next, isFollowedElsewhere: !isNew)
  }

  /// The entries that took money out of a book after an entry had put some in: of a lot all of them, of a transit the
  /// one in the other account, of a book that money of many comes together in the next one.
  private func takers(of book: Book, in unit: Unit, after entry: TrailEntry) throws -> [TrailEntry] {
    if case .transit = book {
      let other = try transaction.row(
        """
        SELECT account_id, sequence FROM posting
        WHERE book = $1 AND unit = $2 AND book >= 'transit:' AND book < 'transit;' AND amount < 0
        """, .text(book.code), .text(unit.code))
      return try other.map { [try self.entry($0.integer("account_id"), $0.integer("sequence"))] } ?? []
    }
    var isLot = false
    if case .lot = book { isLot = true }
    return try transaction.rows(
      """
      SELECT DISTINCT sequence FROM posting
      WHERE account_id = $1 AND book = $2 AND unit = $5 AND sequence > $3 AND amount < 0 ORDER BY sequence LIMIT $4
      """, .integer(entry.account), .text(book.code), .integer(entry.sequence), .integer(isLot ? .max : 1),
      .text(unit.code)
    ).map { try self.entry(entry.account, $0.integer("sequence")) }
  }

  private func entry(_ account: Int64, _ sequence: Int64) throws -> TrailEntry {
    let row = try transaction.row(
      "SELECT * FROM ledger_entry WHERE account_id = $1 AND sequence = $2", .integer(account), .integer(sequence))
    guard let row else { throw StatementError.noEntry(account: account, sequence: sequence) }
    let postings = try transaction.rows(
      "SELECT book, unit, amount FROM posting WHERE account_id = $1 AND sequence = $2 ORDER BY place",
      .integer(account), .integer(sequence)
    ).map { try Posting($0, units: installation.scheme.units) }
    return TrailEntry(account: account, sequence: sequence, row: row, postings: postings)
  }

  private mutating func kind(_ account: Int64) throws -> Account.Kind {
    if let known = kinds[account] { return known }
    guard let found = try Account.find(account, in: transaction) else { throw AccountError.noSuchAccount(account) }
    kinds[account] = found.kind
    return found.kind
  }

  private mutating func training(_ entry: TrailEntry) throws -> StatementLine.File? {
    guard let file = try entry.row.optionalInteger("file_id") else { return nil }
    if trainings[entry.account] == nil {
      trainings[entry.account] = try RightsHistory.files(entry.account, installation.scheme, transaction)
    }
    return trainings[entry.account]?[file]
  }
}
