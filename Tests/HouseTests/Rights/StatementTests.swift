import HouseTesting
import LearningAccount
import SchemeFiles
import Storage
import StorageTesting
import Testing

@testable import Credits
@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Payments
@testable import Rights

@Suite("The statement of an account, as of a day and as known on a day")
struct StatementTests {
  private let operatorAccess = OperatorAccess(commandLine: "test")

  private func statement(_ village: Village, on: String? = nil, knownOn: String? = nil) async throws -> AccountStatement
  {
    try await Statements(village.test.installation).statement(
      village.amina, .init(on: on.flatMap { Day($0) }, knownOn: knownOn.flatMap { Day($0) }))
  }

  @Test("what counts later, and what was written later, is left out", arguments: TestEngine.allCases)
  func days(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let credits = Credits(test.installation)
      try test.go(to: "2026-09-10")
      try await credits.give(
        order(village, "a"), source: "agreement", amount: euros(700), expiresOn: Day("2026-09-20"))
      try test.go(to: "2026-09-15")
      try await credits.correct(order(village, "b"), entry: 1, to: euros(1_900))
      try test.go(to: "2026-09-30")
      // Written on the 30th, counts on the 20th.
      try await LotExpiry(test.installation).run()

      #expect(try await statement(village, on: "2026-08-31").lines.isEmpty)
      #expect(try await statement(village, on: "2026-09-09").balances.map(\.amount) == [euros(2_000)])
      #expect(try await statement(village, on: "2026-09-15").balances.map(\.amount) == [euros(2_600)])
      #expect(try await statement(village).balances.map(\.amount) == [euros(1_900)])
      #expect(try await statement(village, knownOn: "2026-09-14").balances.map(\.amount) == [euros(2_700)])

      // On the 25th nobody had booked the expiry, and what had expired could not be spent all the same.
      let unbooked = try requireValue(
        try await statement(village, on: "2026-09-25", knownOn: "2026-09-25").balances.first)
      #expect(unbooked.amount == euros(2_600) && unbooked.expired == euros(700))
      let booked = try requireValue(try await statement(village, on: "2026-09-25").balances.first)
      #expect(booked.amount == euros(1_900) && booked.expired == euros(0))

      let whole = try await statement(village)
      #expect(
        whole.lines.map(\.code) == [.credit(source: "accrual"), .credit(source: "agreement"), .corrected, .expired])
      #expect(whole.lines.map { $0.movements[0].balance } == [euros(2_000), euros(2_700), euros(2_600), euros(1_900)])
      #expect(whole.lines.last?.effective == Day("2026-09-20") && whole.lines.last?.recordedOn == Day("2026-09-30"))
    }
  }

  @Test("each unit and each pocket keeps its own balance; a debt is above zero", arguments: TestEngine.allCases)
  func pockets(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let credits = Credits(test.installation)
      try await credits.give(order(village, "h"), source: "accrual", amount: Amount(minor: 24, unit: hour))
      _ = try await village.accepted()
      try await credits.correct(order(village, "c"), entry: 1, to: euros(1_000))
      let balances = try await statement(village).balances.map { ($0.pocket, $0.amount.decimal, $0.amount.unit.code) }
      #expect(
        balances.map { "\($0.0) \($0.1) \($0.2)" } == [
          "rights 0.00 EUR", "rights 24 hour", "reserved 1800.00 EUR", "own 0.00 EUR", "debt 650.00 EUR",
        ])
    }
  }

  @Test("organisations and the operator have theirs, and a stranger's number is refused")
  func others() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-09-28")
      try await village.holder(.cancel, file)
      try await Payouts(test.installation).pay(village.organisation.organisation, commandID: "payout")
      let statements = Statements(test.installation)
      func balances(_ account: Int64) async throws -> [String] {
        try await statements.statement(LedgerAccess(account: account, by: operatorAccess)).balances.map {
          "\($0.pocket) \($0.amount.decimal)"
        }
      }
      #expect(try await balances(village.organisation.organisation) == ["owed 0.00"])
      #expect(try await balances(OperatorAccount.id) == ["fund 1560.00", "cardClearing 150.00", "bank -90.00"])
      await #expect(throws: AccountError.noSuchAccount(77)) { try await balances(77) }
      await #expect(throws: StatementError.noEntry(account: village.amina.account, sequence: 99)) {
        try await statements.explain(99, village.amina)
      }
    }
  }

  @Test("an entry explains itself with the law of its day after other law was loaded", arguments: TestEngine.allCases)
  func olderLaw(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let before = test.installation
      let shipped = try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf").files
      let schemes = Schemes(before.database, machineNow: { before.clocks.machine() })
      try await schemes.load(SchemeTexts(files: shipped), by: "amina")
      let village = try await Village(test, rights: 0)
      let credits = Credits(before)
      try await credits.give(order(village, "old"), source: "corrective", amount: nil)

      // The same day of the law says something else in the next version.
      var changed = shipped
      let credit = try requireValue(shipped.first { $0.value.contains("3000.00") && $0.key.contains("credit") })
      changed[credit.key] = credit.value.replacing("3000.00", with: "3100.00")
      let report = try await schemes.load(SchemeTexts(files: changed), by: "amina", correct: true)
      // A process that starts now has read the new version alone.
      let fresh = Installation(
        database: before.database, schemes: try await SchemeShelf.open(before.database), clocks: before.clocks,
        keys: before.keys, log: before.log)
      try await Credits(fresh).give(order(village, "new"), source: "corrective", amount: nil)

      let statements = Statements(fresh)
      let old = try await statements.explain(1, village.amina)
      let new = try await statements.explain(2, village.amina)
      #expect(old.law.hash == before.scheme.contentHash && new.law.hash == report.contentHash)
      #expect(old.law.hash != new.law.hash && old.law.loadedAt != nil)
      #expect(old.reasons.first?.arguments["amount"] == .amount(euros(3_000)))
      #expect(new.reasons.first?.arguments["amount"] == .amount(euros(3_100)))
      let values = [old, new].map { entry in
        (entry.law.rules ?? []).compactMap { rule -> String? in
          rule.value.value.plain.contains("100.00") || rule.value.value.plain.contains("3000.00")
            ? rule.value.value.plain : nil
        }
      }
      #expect(values[0].contains { $0.contains("3000.00") } && !values[0].contains { $0.contains("3100.00") })
      #expect(values[1].contains { $0.contains("3100.00") } && !values[1].contains { $0.contains("3000.00") })
      #expect(try await statements.statement(village.amina).lines.count == 2)
    }
  }

  @Test("without the version that decided, the reasons stand all the same: they were kept with the entry")
  func lostLaw() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      var files = try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf").files
      files["participation.yaml"] = files["participation.yaml"].map { "# Another version.\n\($0)" }
      let other = Installation(
        database: test.installation.database, schemes: SchemeShelf(try SchemeFiles.load(SchemeTexts(files: files))),
        clocks: test.installation.clocks, keys: test.installation.keys, log: test.installation.log)
      // Nothing was ever loaded into this database.
      let entry = try await Statements(other).explain(1, village.amina)
      #expect(entry.law.rules == nil && entry.law.loadedAt == nil)
      #expect(entry.law.hash == test.installation.scheme.contentHash && entry.reasons.map(\.code) == ["accrual.whole"])
    }
  }

  @Test("after a random life every statement ends with what the account holds", arguments: [4, 5] as [UInt64])
  func randomLife(seed: UInt64) async throws {
    try await TestEngine.memory.withDatabase(migrated: true) { database in
      var life = try await RandomLife(database, seed: seed)
      try await life.live(steps: 150)
      let installation = life.test.installation
      for holder in life.holders {
        let statement = try await Statements(installation).statement(holder)
        let holdings = try await database.read {
          try Holdings.load(account: holder.account, scheme: installation.scheme, in: $0)
        }
        let rights = statement.balances.filter { $0.pocket == .rights && $0.amount.unit == RandomLife.euro }.map(
          \.amount)
        let lots = try holdings.lots.filter { $0.available.unit == RandomLife.euro }.map(\.available)
          .sum(in: RandomLife.euro)
        #expect(try rights.sum(in: RandomLife.euro) == lots)
        for line in statement.lines { _ = try await Statements(installation).explain(line.sequence, holder) }
      }
    }
  }
}
