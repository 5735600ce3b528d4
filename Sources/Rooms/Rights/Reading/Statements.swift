import Identity
import LearningAccount
import Ledger
import Offers
import Storage

/// Statements of accounts, for their holders and for the operator.
struct Statements: Sendable {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// Which part of an account's history is asked for; nil: all of it up to today. Why two days: docs/decisions/0143.
  struct Period: Sendable {
    /// Entries that count by the end of this day.
    var on: Day?
    /// Entries that were recorded by the end of this day.
    var knownOn: Day?
  }

  /// A holder's own statement.
  func statement(_ access: HolderAccess, _ period: Period = Period()) async throws -> AccountStatement {
    try await statement(LedgerAccess(access), period)
  }

  /// Any account's: an organisation's, a funder's, the operator's own.
  /// - Throws: ``AccountError/noSuchAccount(_:)``.
  func statement(_ access: LedgerAccess, _ period: Period = Period()) async throws -> AccountStatement {
    let (installation, account) = (installation, access.account)
    return try await installation.database.read { transaction in
      guard let found = try Account.find(account, in: transaction) else { throw AccountError.noSuchAccount(account) }
      let today = try installation.clocks.scheme(in: transaction).day
      let recorded = installation.clocks.local.day(of: installation.clocks.machine())
      var reader = StatementReader(
        installation, account: account, on: period.on ?? today, knownOn: period.knownOn ?? recorded)
      return try reader.read(found.kind, transaction)
    }
  }
}

/// Reads an account's entries into a statement.
private struct StatementReader {
  private let installation: Installation
  private let account: Int64
  private let on: Day
  private let knownOn: Day
  private var lines: [AccountStatement.Line] = []
  private var balances: [Place: Int64] = [:]
  private var lots: [Book: Int64] = [:]

  private struct Place: Hashable {
    let pocket: Pocket
    let unit: Unit
  }

  init(_ installation: Installation, account: Int64, on: Day, knownOn: Day) {
    self.installation = installation
    self.account = account
    self.on = on
    self.knownOn = knownOn
  }

  mutating func read(_ kind: Account.Kind, _ transaction: any Transaction) throws -> AccountStatement {
    let postings = try Dictionary(
      grouping: transaction.rows(
        "SELECT sequence, book, unit, amount FROM posting WHERE account_id = $1 ORDER BY sequence, place",
        .integer(account)), by: { try $0.integer("sequence") })
    let entries = try transaction.rows(
      """
      SELECT sequence, command_id, code, effective, recorded_at, reasons, file_id, hash FROM ledger_entry
      WHERE account_id = $1 AND effective <= $2 AND recorded_at < $3 ORDER BY effective, sequence
      """, .integer(account), .text(on.iso),
      .integer(installation.clocks.local.startOfDay(knownOn.adding(days: 1)).milliseconds))
    let trainings = try RightsHistory.files(account, installation.scheme, transaction)
    for entry in entries {
      let own = try (postings[entry.integer("sequence")] ?? []).map {
        try Posting($0, units: installation.scheme.units)
      }
      lines.append(try line(entry, own, trainings))
    }
    return AccountStatement(
      account: account, kind: kind, on: on, knownOn: knownOn, lines: lines, balances: try closing(transaction))
  }

  private mutating func line(
    _ entry: Row, _ postings: [Posting], _ trainings: [Int64: StatementLine.File]
  ) throws -> AccountStatement.Line {
    let file = try entry.optionalInteger("file_id")
    guard let effective = Day(try entry.text("effective")) else {
      throw LedgerError.damaged("entry \(try entry.integer("sequence")) has no day")
    }
    let recordedAt = try entry.instant("recorded_at")
    return AccountStatement.Line(
      sequence: try entry.integer("sequence"), effective: effective, recordedAt: recordedAt,
      recordedOn: installation.clocks.local.day(of: recordedAt), code: EntryCode(try entry.text("code")),
      movements: move(postings),
      reasons: try StoredReasons.decode(entry.text("reasons")), file: file, training: file.flatMap { trainings[$0] },
      year: AccrualCredits.year(of: try entry.text("command_id")), hash: try entry.blob("hash").hex)
  }

  /// A pocket appears once, however many of its books an entry touches; one that is left as it was does not appear.
  private mutating func move(_ postings: [Posting]) -> [AccountStatement.Movement] {
    var changes: [(place: Place, change: Int64)] = []
    for posting in postings {
      guard let pocket = Pocket(posting.book) else { continue }
      if case .lot = posting.book { lots[posting.book, default: 0] += posting.amount.minor }
      let place = Place(pocket: pocket, unit: posting.amount.unit)
      let change = pocket.isBelowZero ? -posting.amount.minor : posting.amount.minor
      if let known = changes.firstIndex(where: { $0.place == place }) {
        changes[known].change += change
      } else {
        changes.append((place, change))
      }
    }
    return changes.filter { $0.change != 0 }.map { place, change in
      let balance = balances[place, default: 0] + change
      balances[place] = balance
      return AccountStatement.Movement(
        pocket: place.pocket, change: Amount(minor: change, unit: place.unit),
        balance: Amount(minor: balance, unit: place.unit))
    }
  }

  private func closing(_ transaction: any Transaction) throws -> [AccountStatement.Balance] {
    let over = try transaction.rows(
      "SELECT lot_id, unit FROM lot WHERE account_id = $1 AND expires_on < $2", .integer(account), .text(on.iso))
    var expired: [String: Int64] = [:]
    for row in over {
      expired[try row.text("unit"), default: 0] += lots[.lot(try row.integer("lot_id"))] ?? 0
    }
    return Pocket.allCases.flatMap { pocket in
      balances.filter { $0.key.pocket == pocket }.sorted { $0.key.unit.code < $1.key.unit.code }.map { place, minor in
        AccountStatement.Balance(
          pocket: pocket, amount: Amount(minor: minor, unit: place.unit),
          expired: Amount(minor: pocket == .rights ? expired[place.unit.code] ?? 0 : 0, unit: place.unit))
      }
    }
  }
}
