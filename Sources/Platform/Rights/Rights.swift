import LearningAccount
import Storage

/// What a holder has, and why.
public struct Rights: Sendable {
  private let installation: Installation

  public init(_ installation: Installation) { self.installation = installation }

  /// The page "my rights". Only a verified holder has an access, and the operator's command line.
  public func view(_ access: HolderAccess) async throws -> RightsView {
    let account = access.account
    return try await installation.database.read { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let scheme = installation.scheme
      let holdings = try Holdings.load(account: account, scheme: scheme, in: transaction)
      let statement = try Statement.load(account: account, scheme: scheme, in: transaction)
      return RightsView(
        today: today, balances: try balances(holdings, account, today, transaction),
        statement: statement.lines.reversed(), years: try years(statement, today),
        announced: try announced(account, today, transaction), own: holdings.own)
    }
  }

  private func balances(
    _ holdings: Holdings, _ account: Int64, _ today: Day, _ transaction: any Transaction
  ) throws -> [RightsView.Balance] {
    let reserved = try transaction.rows(
      """
      SELECT p.unit, CAST(-SUM(p.amount) AS BIGINT) AS total
      FROM ledger_entry e JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
      JOIN enrolment f ON f.account_id = e.account_id AND f.file_id = e.file_id
      WHERE e.account_id = $1 AND e.code IN ('reservation.made', 'reservation.voided') AND p.book LIKE 'lot:%'
        AND f.execution = 'notStarted'
      GROUP BY p.unit
      """, .integer(account))
    var sums: [String: Int64] = [:]
    for row in reserved { sums[try row.text("unit")] = try row.integer("total") }
    let primary = installation.scheme.primaryUnit
    let used = Set(holdings.lots.map(\.available.unit)).subtracting([primary]).sorted { $0.code < $1.code }
    return try ([primary] + used).map { unit in
      let free = try holdings.lots.filter { $0.available.unit == unit && $0.isSpendable(on: today) }
        .map(\.available).sum(in: unit)
      return RightsView.Balance(free: free, reserved: Amount(minor: sums[unit.code] ?? 0, unit: unit))
    }
  }

  private func years(_ statement: Statement, _ today: Day) throws -> [RightsView.YearEnd] {
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
    let law = try installation.scheme.at(today)
    return try [today.year - 1, today.year].compactMap { year in
      let by = law.accrual.announcedBy.value
      guard try !AccrualCredits.isCredited(account: account, year: year, in: transaction),
        let day = Day(year: year + 1, month: by.month, day: by.day)
      else { return nil }
      return RightsView.Announcement(year: year, by: day)
    }
  }
}
