import LearningAccount
import Ledger
import Sorting
import Storage

extension Accruals {
  /// Credits everyone, a batch a transaction, in the order of accounts.
  func credit(
    _ years: SortedRecords, _ run: AccrualRun, _ observer: AccrualObserver, _ summary: inout AccrualSummary
  ) async throws {
    var years = try YearsOfAccounts(years, coding)
    var batch: [AccountYear] = []
    var done = 0
    while let year = try years.next() {
      batch.append(year)
      guard batch.count >= run.batch else { continue }
      try await credit(batch, run, observer, &summary)
      done += batch.count
      observer.progress(done)
      batch.removeAll(keepingCapacity: true)
    }
    guard !batch.isEmpty else { return }
    try await credit(batch, run, observer, &summary)
    observer.progress(done + batch.count)
  }

  /// What came of one person in a batch.
  private enum Result: Sendable {
    case done(Outcome)
    case failed(String)
  }

  private func credit(
    _ batch: [AccountYear], _ run: AccrualRun, _ observer: AccrualObserver, _ summary: inout AccrualSummary
  ) async throws {
    let results =
      run.isDryRun
      ? try await installation.database.read { try foresee(batch, run.year, in: $0) }
      : try await installation.database.write { try post(batch, run.year, in: $0) }
    summary.people += batch.count
    for (year, result) in zip(batch, results) {
      switch result {
      case .done(.credited(let amounts)):
        summary.credited += 1
        for amount in amounts { try summary.add(amount) }
      case .done(.nothing): summary.nothing += 1
      case .done(.already): summary.already += 1
      case .failed(let message):
        summary.failed += 1
        observer.problem(AccrualProblem(line: year.line, field: "person", message: message))
      }
    }
  }

  private func post(_ batch: [AccountYear], _ year: Int, in transaction: any Transaction) throws -> [Result] {
    let today = try installation.clocks.scheme(in: transaction).day
    return try batch.map { person in
      try result {
        try credit(
          DeclaredYear(year: year, birthYear: person.birthYear, person.declarations), to: person.account, on: today,
          in: transaction)
      }
    }
  }

  private func foresee(_ batch: [AccountYear], _ year: Int, in transaction: any Transaction) throws -> [Result] {
    let today = try installation.clocks.scheme(in: transaction).day
    return try batch.map { person in
      try result {
        let account = person.account == 0 ? nil : person.account
        if let account, try AccrualCredits.isCredited(account: account, year: year, in: transaction) { return .already }
        let declared = DeclaredYear(year: year, birthYear: person.birthYear, person.declarations)
        let credits = try decide(declared, account, on: today, in: transaction).credits
        return credits.isEmpty ? .nothing : .credited(credits)
      }
    }
  }

  /// What concerns one person is reported and the rest goes on; what concerns the database ends the run.
  private func result(_ body: () throws -> Outcome) throws -> Result {
    do {
      return .done(try body())
    } catch LedgerError.commandReused {
      return .failed("This year was credited from other declarations. A correction needs a command of its own.")
    } catch LedgerError.locked {
      return .failed("The account is locked.")
    } catch let error as BadInput {
      return .failed("\(error.field) is \(error.value), which should be \(error.expected).")
    } catch is AmountError {
      return .failed("The figures are too large to be added.")
    }
  }
}
