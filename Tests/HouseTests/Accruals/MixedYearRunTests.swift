import Foundation
import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Accruals
@testable import Ledger
@testable import Merges
@testable import Proof

@Suite("Crediting a year of activities of several units")
struct MixedYearRunTests {
  private func run(
    _ test: TestInstallation, _ lines: [String], year: Int, dry: Bool = false
  ) async throws -> AccrualSummary {
    let path = NSTemporaryDirectory() + "acquis-mixed-\(UUID().uuidString).csv"
    let rows = lines.map { "\(DeclaredPeople.amina),\(year),\($0)\n" }.joined()
    try (DeclaredPeople.header + rows).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var run = AccrualRun(year: year, path: path)
    run.isDryRun = dry
    return try await Accruals(test.installation).run(run)
  }

  private func records(_ test: TestInstallation, year: Int) async throws -> [AccrualRecord] {
    let nir = try NIR(DeclaredPeople.amina)
    return try await test.installation.database.read { transaction in
      let account = try #require(try HolderNumbers(test.installation).find(nir, in: transaction))
      return try AccrualCredits.records(of: account, year: year, test.installation.scheme, in: transaction)
    }
  }

  private func sums(_ summary: AccrualSummary) -> [String] {
    summary.sums.map { "\($0.decimal) \($0.unit.code)" }
  }

  private static let employee = "employee,0.9,,,,,,,"
  private static let selfEmployed2018 = "selfEmployed,,,2018-01-01,2018-12-31,1,,,"

  @Test(
    "2018 credits an employee's hours and the euros of an own business, each with its reasons, once",
    arguments: TestEngine.allCases)
  func both(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let lines = [Self.employee, Self.selfEmployed2018]
      let foreseen = try await run(test, lines, year: 2018, dry: true)
      let done = try await run(test, lines, year: 2018)
      #expect(sums(done) == ["500.00 EUR", "22 hour"])
      #expect((done.people, done.credited) == (1, 1))
      #expect(foreseen.sums == done.sums)
      let records = try await records(test, year: 2018)
      #expect(records.map { "\($0.credit.decimal) \($0.credit.unit.code)" } == ["500.00 EUR", "22 hour"])
      #expect(records[0].reasons.map(\.code).contains("accrual.months"))
      #expect(records[1].reasons.map(\.code).contains("accrual.proportion"))
      let again = try await run(test, lines.reversed(), year: 2018)
      #expect((again.already, sums(again)) == (1, []))
      #expect(try await Verifier(test.installation).run().faults == [])
    }
  }

  @Test("a unit that gives nothing is remembered beside the one that does, with why", arguments: TestEngine.allCases)
  func oneOfBoth(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let unpaid = Self.selfEmployed2018.replacing(",1,,,", with: ",0,,,")
      let done = try await run(test, [Self.employee, unpaid], year: 2018)
      #expect(sums(done) == ["22 hour"])
      let records = try await records(test, year: 2018)
      #expect(records.map(\.credit.decimal) == ["0.00", "22"])
      #expect(records[0].reasons.map(\.code).contains("accrual.contributionNotPaid"))
      #expect(!records[1].reasons.isEmpty)
    }
  }

  @Test(
    "from 2020 the main activity decides, and euros where both weigh the same",
    arguments: [("0.4", "25 hour", "accrual.mixedYear"), ("0.6", "500.00 EUR", "accrual.mixedYearChoice")])
  func one(employed: String, credit: String, reason: String) async throws {
    try await TestInstallation.on(.memory) { test in
      let done = try await run(
        test, ["employee,\(employed),,,,,,,", "publicAgent,0.6,,,,,B,,"], year: 2025)
      #expect(sums(done) == [credit])
      let records = try await records(test, year: 2025)
      #expect(records.count == 1)
      #expect(records[0].reasons.first?.code == reason)
      #expect(records[0].reasons.first?.source?.text.contains("2019-1392") == true)
    }
  }

  @Test("a merged account carries a year of two units", arguments: TestEngine.allCases)
  func merged(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let lines = [Self.employee, Self.selfEmployed2018]
      _ = try await run(test, lines, year: 2018)
      let before = try await records(test, year: 2018)
      let (amina, hugo) = try await test.installation.database.write { transaction in
        let numbers = HolderNumbers(test.installation)
        return (
          try numbers.open(try NIR(DeclaredPeople.amina), in: transaction),
          try numbers.open(try NIR(DeclaredPeople.hugo), in: transaction)
        )
      }
      try await Merges(test.installation).merge(amina, into: hugo, commandID: "m", words: "one person")
      #expect(try await records(test, year: 2018) == before)
      #expect(try await run(test, lines, year: 2018).already == 1)
    }
  }
}
