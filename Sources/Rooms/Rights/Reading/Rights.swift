import Identity
import LearningAccount
import Ledger
import Storage

/// What a holder has, and why.
struct Rights: Sendable {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// The page "my rights". Only a verified holder has an access, and the operator's command line.
  func view(_ access: HolderAccess) async throws -> RightsView {
    let account = access.account
    return try await installation.database.read { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let scheme = installation.scheme
      let holdings = try Holdings.load(account: account, scheme: scheme, in: transaction)
      let statement = try RightsHistory.load(account: account, scheme: scheme, in: transaction)
      let held = try held(account, statement, transaction)
      return RightsView(
        today: today, balances: try balances(holdings, held, today), statement: statement.lines.reversed(),
        held: held, years: try years(statement, today),
        announced: try announced(account, today, transaction), own: holdings.own, creditNote: holdings.creditNote,
        debts: holdings.debts)
    }
  }

  private func balances(
    _ holdings: Holdings, _ held: [RightsView.Held], _ today: Day
  ) throws -> [RightsView.Balance] {
    let primary = installation.scheme.primaryUnit
    let used = Set(holdings.lots.map(\.available.unit)).subtracting([primary]).sorted { $0.code < $1.code }
    return try ([primary] + used).map { unit in
      let free = try holdings.lots.filter { $0.available.unit == unit && $0.isSpendable(on: today) }
        .map(\.available).sum(in: unit)
      let reserved = try held.map(\.amount).filter { $0.unit == unit }.sum(in: unit)
      return RightsView.Balance(free: free, reserved: reserved)
    }
  }

  /// Rights set aside for files whose training has not started.
  private func held(
    _ account: Int64, _ statement: RightsHistory, _ transaction: any Transaction
  ) throws -> [RightsView.Held] {
    let rows = try transaction.rows(
      """
      SELECT e.file_id, p.unit, CAST(-SUM(p.amount) AS BIGINT) AS total
      FROM ledger_entry e JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
      JOIN enrolment f ON f.account_id = e.account_id AND f.file_id = e.file_id
      WHERE e.account_id = $1 AND e.code IN ('reservation.made', 'reservation.voided') AND p.book LIKE 'lot:%'
        AND f.execution = 'notStarted'
        AND NOT EXISTS (
          SELECT 1 FROM ledger_entry s
          WHERE s.account_id = e.account_id AND s.file_id = e.file_id AND s.code LIKE 'settlement.%')
      GROUP BY e.file_id, p.unit HAVING SUM(p.amount) <> 0 ORDER BY e.file_id DESC
      """, .integer(account))
    let files = Dictionary(
      statement.lines.compactMap(\.file).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try rows.compactMap { row in
      guard let file = files[try row.integer("file_id")] else { return nil }
      let unit = try installation.scheme.unit(code: row.text("unit"))
      return RightsView.Held(file: file, amount: Amount(minor: try row.integer("total"), unit: unit))
    }
  }

  private func years(_ statement: RightsHistory, _ today: Day) throws -> [RightsView.YearEnd] {
    let unit = installation.scheme.primaryUnit
    guard let first = statement.lines.map(\.effective.year).min(), first <= today.year else { return [] }
    return try (first...today.year).compactMap { year in
      guard let end = Day(year: year, month: 12, day: 31) else { return nil }
      return RightsView.YearEnd(year: year, balance: try statement.balance(on: min(end, today), in: unit))
    }
  }

  /// This year's rights, and last year's while they are not credited.
  private func announced(
    _ account: Int64, _ today: Day, _ transaction: any Transaction
  ) throws -> [RightsView.Announcement] {
    let law = try installation.scheme.at(today, knownOn: today)
    guard let by = try law.accrual?.announcedBy.value else { return [] }
    return try [today.year - 1, today.year].compactMap { year in
      guard try !AccrualCredits.isCredited(account: account, year: year, in: transaction),
        let day = Day(year: year + 1, month: by.month, day: by.day)
      else { return nil }
      return RightsView.Announcement(year: year, by: day)
    }
  }
}
