import LearningAccount
import Ledger
import Offers
import Storage

/// Turns an account's entries into the lines that its holder reads.
struct RightsHistory {
  /// Oldest first.
  let lines: [StatementLine]
  /// What left the account for good, when a training started or a file ended at a cost.
  private let spent: [Spent]

  private struct Spent {
    let day: Day
    let amount: Amount
  }

  static func load(account: Int64, scheme: Scheme, in transaction: any Transaction) throws -> RightsHistory {
    let postings = try Dictionary(
      grouping: transaction.rows(
        """
        SELECT sequence, book, unit, amount FROM posting WHERE account_id = $1 ORDER BY sequence, place
        """, .integer(account)), by: { try $0.integer("sequence") })
    let entries = try transaction.rows(
      """
      SELECT sequence, command_id, code, effective, recorded_at, reasons, file_id FROM ledger_entry
      WHERE account_id = $1 ORDER BY sequence
      """, .integer(account))
    let files = try self.files(account, scheme, transaction)
    var balances: [Unit: Amount] = [:]
    var lines: [StatementLine] = []
    var spent: [Spent] = []
    // The files whose money has left for good; what a settlement gives back comes anew.
    var gone: Set<Int64> = []
    for entry in entries {
      let sequence = try entry.integer("sequence")
      guard let effective = Day(try entry.text("effective")) else {
        throw LedgerError.damaged("entry \(sequence) has no day")
      }
      let file = try entry.optionalInteger("file_id")
      let code = EntryCode(try entry.text("code"))
      let isGone = file.map { gone.contains($0) } ?? false
      if code == .committed || (code.isSettlement && !isGone) {
        if let file { gone.insert(file) }
        let held = lines.filter { $0.file?.id == file && $0.code.movesReservation }
        spent += held.map { Spent(day: effective, amount: $0.amount) }
      }
      let moved = try Moved(postings[sequence] ?? [], scheme)
      // A settlement that gives nothing back is a line of its own all the same.
      guard let unit = moved.unit ?? (code.isSettlement ? scheme.primaryUnit : nil) else { continue }
      let balance = try (balances[unit] ?? .zero(unit)) + moved.rights
      balances[unit] = balance
      lines.append(
        StatementLine(
          sequence: sequence, effective: effective,
          recordedAt: Instant(milliseconds: try entry.integer("recorded_at")),
          code: code, amount: moved.rights, balance: balance, own: moved.own,
          reasons: try StoredReasons.decode(entry.text("reasons")),
          file: file.flatMap { files[$0] }, year: AccrualCredits.year(of: try entry.text("command_id"))))
    }
    return RightsHistory(lines: lines, spent: spent)
  }

  static func files(
    _ account: Int64, _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> [Int64: StatementLine.File] {
    let rows = try transaction.rows(
      "SELECT file_id, training FROM enrolment WHERE account_id = $1", .integer(account))
    var files: [Int64: StatementLine.File] = [:]
    for row in rows {
      let id = try row.integer("file_id")
      let training = try TrainingSnapshot(json: row.text("training"))
      files[id] = StatementLine.File(
        id: id, title: training.title, organisationName: training.organisationName, place: training.place)
    }
    return files
  }

  /// Everything on the account at the end of `day`: what is reserved is still there, what a training that has started
  /// took is not.
  func balance(on day: Day, in unit: Unit) throws -> Amount {
    let credited = lines.filter { $0.effective <= day && $0.amount.unit == unit && !$0.code.movesReservation }
    let gone = spent.filter { $0.day <= day && $0.amount.unit == unit }
    return try (credited.map(\.amount) + gone.map(\.amount)).sum(in: unit)
  }
}

extension EntryCode {
  /// Whether it moves rights between the lots and a reservation, and so leaves the account's sum as it is.
  fileprivate var movesReservation: Bool { self == .reserved || self == .voided }
}

/// What the postings of one entry did to the free rights and to own money.
private struct Moved {
  /// Nil where neither rights nor own money moved: a confirmation, a commitment.
  let unit: Unit?
  let rights: Amount
  let own: Amount?

  init(_ postings: [Row], _ scheme: Scheme) throws {
    var unit: Unit?
    var rights: Int64 = 0
    var own: Int64?
    for posting in postings {
      let amount = try posting.integer("amount")
      switch Book(code: try posting.text("book")) {
      case .lot: rights += amount
      case .own: own = (own ?? 0) + amount
      default: continue
      }
      unit = try scheme.unit(code: posting.text("unit"))
    }
    self.unit = unit
    self.rights = Amount(minor: rights, unit: unit ?? scheme.primaryUnit)
    self.own = own.map { Amount(minor: $0, unit: unit ?? scheme.primaryUnit) }
  }
}
