import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Credits
@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Merges

@Suite("Debt is retained on present and future rights")
struct DebtTests {
  private func open(_ test: TestInstallation) async throws -> Int64 {
    let number = try NIR("180126955222380")
    return try await test.installation.database.write { try HolderNumbers(test.installation).open(number, in: $0) }
  }

  @Test("rights that come back from a file pay it first", arguments: TestEngine.allCases)
  func voided(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.reserved()
      try await Credits(test.installation).correct(order(village, "fix"), entry: 1, to: euros(1_000))
      #expect(try await village.book(.debt) == -65_000)
      try await village.holder(.decline, file)
      #expect(try await village.balance() == (100_000, 0))
      #expect(try await village.book(.debt) == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("rights that a settlement gives back pay it first", arguments: TestEngine.allCases)
  func settled(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-06")
      try await village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
      try await Credits(test.installation).correct(order(village, "fix"), entry: 1, to: euros(1_000))
      #expect(try await village.book(.debt) == -65_000)
      // Half of it is followed until force majeure ends it: 825 € of rights come back.
      try test.go(to: "2026-11-14")
      let half = try requireValue(Completion(attendedShare: Proportion(1, over: 2), cause: .forceMajeure))
      try await village.answer(.declareExit(on: try requireValue(Day("2026-11-13")), half), file)
      try test.go(to: "2026-12-01")
      try await DeadlineClock(test.installation).runAllDue()
      #expect(try await village.book(.debt) == 0)
      #expect(try await village.balance() == (17_500, 0))
      #expect(try await village.faults() == [])
    }
  }

  @Test("a new debt is paid from the other rights that are there", arguments: TestEngine.allCases)
  func present(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      _ = try await village.reserved()
      try await village.credit(euros: 300, id: "second")
      try await Credits(test.installation).correct(order(village, "fix"), entry: 1, to: euros(1_000))
      #expect(try await village.balance() == (0, 165_000))
      #expect(try await village.book(.debt) == -35_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("a debt of one account is paid from rights of the other when they are merged", arguments: TestEngine.allCases)
  func merged(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-02")
      try await village.holder(.cancel, file)
      let (credits, other) = (Credits(test.installation), try await open(test))
      try await credits.correct(order(village, "fix"), entry: 1, to: euros(1_000))
      #expect(try await village.book(.debt) == -65_000)
      try await credits.give(order(village, "there", on: other), source: "agreement", amount: euros(800))
      try await Merges(test.installation).merge(
        village.amina.account, into: other, commandID: "m", words: "one person")
      #expect(try await village.book(.debt, of: other) == 0)
      let free = try await test.installation.database.read {
        try Holdings.load(account: other, scheme: test.installation.scheme, in: $0).lots.map(\.available)
      }
      #expect(free == [euros(150)])
      #expect(try await village.faults() == [])
    }
  }

  @Test("hours that were converted are not owed: the conversion is corrected, in euros", arguments: TestEngine.allCases)
  func converted(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let (credits, amina) = (Credits(test.installation), village.amina.account)
      let lot = try await credits.give(
        order(village, "a"), source: "accrual", amount: Amount(minor: 40, unit: hour))
      try await credits.convert(
        order(village, "b"), lot: lot, hours: Amount(minor: 24, unit: hour), into: "convertedHours")
      // 16 are left and can be taken back.
      try await credits.correct(order(village, "c"), entry: 1, to: Amount(minor: 24, unit: hour))
      let place = CreditError.EntryPlace(account: amina, entry: 2)
      await #expect(throws: CreditError.converted([place])) {
        try await credits.correct(order(village, "d"), entry: 1, to: Amount(minor: 20, unit: hour))
      }
      #expect(CreditError.converted([place]).description.contains("--account \(amina) --entry 2"))
      try await credits.correct(order(village, "e"), entry: 2, to: euros(300))
      #expect(try await village.balance() == (30_000, 0))
      let other = try await open(test)
      try await Merges(test.installation).merge(amina, into: other, commandID: "m", words: "one person")
      await #expect(throws: CreditError.converted([place])) {
        try await credits.correct(order(village, "f"), entry: 1, to: Amount(minor: 20, unit: hour))
      }
      try await credits.correct(order(village, "g"), entry: 2, to: euros(250))
      try await credits.correct(order(village, "h"), entry: 2, to: euros(260))
      let left = try await test.installation.database.read {
        try Holdings.load(account: other, scheme: test.installation.scheme, in: $0)
      }
      #expect(left.lots.map(\.available) == [euros(260)] && left.debts.isEmpty)
      #expect(try await village.faults() == [])
    }
  }
}
