import LearningAccount
import Ledger
import Sorting

extension Accruals {
  /// The people of the lines with their accounts, sorted by account. Accounts are opened for those who have none.
  func findAccounts(
    _ lines: SortedRecords, _ run: AccrualRun, _ summary: inout AccrualSummary
  ) async throws -> SortedRecords {
    let latest = run.year - (try await lowestAge(in: run.year))
    let sorter = ExternalSorter(folder: run.scratchFolder, memoryBytes: run.memoryBytes)
    var people = try PeopleOfLines(lines, coding)
    var batch: [DeclaredPerson] = []
    while let person = try people.next() {
      batch.append(person)
      guard batch.count >= run.batch else { continue }
      try await add(batch, to: sorter, latest, run, &summary)
      batch.removeAll(keepingCapacity: true)
    }
    try await add(batch, to: sorter, latest, run, &summary)
    return try sorter.sorted()
  }

  /// The youngest age at which anyone accrues, as it is known on the day of the run.
  private func lowestAge(in year: Int) async throws -> Int {
    let installation = installation
    let today = try await installation.database.read { try installation.clocks.scheme(in: $0).day }
    let opens = installation.scheme.header.opens
    let law = try installation.scheme.at(max(Day(year: year, month: 12, day: 31) ?? opens, opens), knownOn: today)
    return try law.accrual?.lowestAge ?? 0
  }

  private func add(
    _ people: [DeclaredPerson], to sorter: ExternalSorter, _ latest: Int, _ run: AccrualRun,
    _ summary: inout AccrualSummary
  ) async throws {
    guard !people.isEmpty else { return }
    let found = try await accounts(of: people, isDryRun: run.isDryRun)
    for (person, account) in zip(people, found) {
      if account.isNew { summary.opened += 1 }
      let year = AccountYear(
        account: account.id, line: person.line, birthYear: person.birthYear(latest: latest),
        declarations: person.declarations)
      try sorter.add(year.record(coding))
    }
  }

  /// Zero stands for the account of a person who has none, in a run that opens none.
  private func accounts(of people: [DeclaredPerson], isDryRun: Bool) async throws -> [(id: Int64, isNew: Bool)] {
    let numbers = HolderNumbers(installation)
    if isDryRun {
      return try await installation.database.read { transaction in
        try people.map { person in
          let known = try numbers.find(person.number, in: transaction)
          return (known ?? 0, known == nil)
        }
      }
    }
    return try await installation.database.write { transaction in
      try people.map { person in
        if let known = try numbers.find(person.number, in: transaction) { return (known, false) }
        return (try numbers.open(person.number, in: transaction), true)
      }
    }
  }
}
