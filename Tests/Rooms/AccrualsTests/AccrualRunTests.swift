import Foundation
import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Accruals
@testable import Ledger
@testable import Proof

@Suite("Crediting a year from a file of declarations")
struct AccrualRunTests {
  // Valid numbers of people who do not exist: python-stdnum's examples.
  static let amina = "295109912611193"
  static let yvonne = "253072A07300443"
  static let hugo = "180126955222380"

  static let header = "number,year,kind,share,hours,from,to,contribution_paid,category,low_skilled,birth_date\n"
  static let lines =
    header + """
      \(amina),2025,employee,,600,,,,,,1995-10-12
      \(yvonne),2025,employee,0.499,,,,,,,1953-07-01

      \(hugo),2025,publicAgent,1,,,,,A,,
      \(amina),2025,selfEmployed,,,2025-11-01,2025-12-31,1,,,
      nonsense,2025,employee,1,,,,,,,
      \(amina),2025,employee,2,,,,,,,
      """

  private func file(_ text: String, _ body: (String) async throws -> Void) async throws {
    let path = NSTemporaryDirectory() + "acquis-declarations-\(UUID().uuidString).csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
  }

  private func run(
    _ test: TestInstallation, _ text: String = lines, year: Int = 2025, dry: Bool = false
  ) async throws -> (summary: AccrualSummary, problems: [AccrualProblem]) {
    let problems = Problems()
    var summary = AccrualSummary(year: year)
    try await file(text) { path in
      var run = AccrualRun(year: year, path: path)
      run.isDryRun = dry
      // Small enough that the few lines go over the disk and several batches.
      run.memoryBytes = 150
      run.batch = 2
      summary = try await Accruals(test.installation).run(run, AccrualObserver(problem: { problems.add($0) }))
    }
    return (summary, problems.all)
  }

  private func account(_ test: TestInstallation, _ number: String) async throws -> Int64? {
    let nir = try NIR(number)
    return try await test.installation.database.read { transaction in
      try HolderNumbers(test.installation).find(nir, in: transaction)
    }
  }

  private func record(_ test: TestInstallation, _ number: String) async throws -> AccrualRecord? {
    guard let account = try await account(test, number) else { return nil }
    return try await test.installation.database.read { transaction in
      try AccrualCredits.records(of: account, year: 2025, test.installation.scheme, in: transaction).first
    }
  }

  private func lots(_ test: TestInstallation, _ number: String) async throws -> [Lot] {
    guard let account = try await account(test, number) else { return [] }
    return try await test.installation.database.read { transaction in
      try Holdings.load(account: account, scheme: test.installation.scheme, in: transaction).lots
    }
  }

  @Test(
    "good lines add up by person, dormant accounts open, bad lines are named and leave the rest alone",
    arguments: TestEngine.allCases)
  func wholeFile(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let (summary, problems) = try await run(test)
      #expect(summary.lines == 6)
      #expect(summary.refused == 2)
      #expect(problems.map(\.line) == [7, 8])
      #expect(problems.map(\.field) == ["number", "share"])
      #expect((summary.people, summary.opened, summary.credited, summary.nothing) == (3, 3, 2, 1))
      #expect(summary.sums.map { "\($0.decimal) \($0.unit.code)" } == ["270.03 EUR", "25 hour"])
      // 600 h of 1 607 give 186.69 €, two months of twelve 83.34 €.
      #expect(try await lots(test, Self.amina).map(\.available.decimal) == ["270.03"])
      #expect(try await lots(test, Self.hugo).map(\.available.unit.code) == ["hour"])
      // Yvonne, born in 1953, is past 67.
      #expect(try await lots(test, Self.yvonne).isEmpty)
    }
  }

  @Test("every account keeps why it was credited, or why not", arguments: TestEngine.allCases)
  func explanations(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      _ = try await run(test)
      let amina = try #require(try await record(test, Self.amina))
      #expect((amina.credit.decimal, amina.computed.decimal, amina.ceiling?.decimal) == ("270.03", "270.03", "5000.00"))
      #expect(amina.reasons.map(\.code).contains("accrual.belowHalf"))
      #expect(amina.reasons.map(\.code).contains("accrual.months"))
      let yvonne = try #require(try await record(test, Self.yvonne))
      #expect(yvonne.credit.isZero)
      #expect(yvonne.reasons.map(\.code) == ["accrual.tooOld"])
      #expect(yvonne.reasons.first?.arguments["age"] == .count(72))
    }
  }

  @Test("running the same file again, in another order, credits nothing twice", arguments: TestEngine.allCases)
  func again(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      _ = try await run(test)
      let rows = Self.lines.split(separator: "\n").map(String.init)
      let reversed = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
      let (summary, _) = try await run(test, reversed)
      #expect((summary.credited, summary.nothing, summary.already, summary.opened) == (0, 0, 3, 0))
      #expect(summary.sums.isEmpty)
      #expect(try await lots(test, Self.amina).count == 1)
    }
  }

  @Test("other declarations for a year that was credited are reported, and the rest goes in")
  func otherDeclarations() async throws {
    try await TestInstallation.on(.memory) { test in
      _ = try await run(test)
      let later = Self.header + "\(Self.amina),2025,employee,1,,,,,,,\n\(Self.hugo),2025,publicAgent,1,,,,,A,,\n"
      let (summary, problems) = try await run(test, later)
      #expect((summary.failed, summary.already) == (1, 1))
      #expect(problems.map(\.field) == ["person"])
      #expect(problems.map(\.line) == [2])
      #expect(try await lots(test, Self.amina).map(\.available.decimal) == ["270.03"])
    }
  }

  @Test("a dry run decides the same and writes nothing", arguments: TestEngine.allCases)
  func dryRun(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let (foreseen, _) = try await run(test, dry: true)
      #expect(try await account(test, Self.amina) == nil)
      let (done, _) = try await run(test)
      #expect(foreseen == done)
      let (after, _) = try await run(test, dry: true)
      #expect((after.already, after.opened) == (3, 0))
    }
  }

  @Test("the ceiling counts what is left of accrued rights from earlier years")
  func ceiling() async throws {
    try await TestInstallation.on(.memory) { test in
      for year in 2015...2024 {
        let lines = Self.header + "\(Self.amina),\(year),selfEmployed,,,\(year)-01-01,\(year)-12-31,1,,,1980-10-12\n"
        _ = try await run(test, lines.replacing("1980-10-12", with: "1995-10-12"), year: year)
      }
      let balance = try await lots(test, Self.amina).filter { $0.available.unit.code == "EUR" }.map(\.available.minor)
      // Seven years since 2018 at 500 €.
      #expect(balance.reduce(0, +) == 350_000)
      for year in 2026...2029 {
        let lines = Self.header + "\(Self.amina),\(year),employee,1,,,,,,,1995-10-12\n"
        _ = try await run(test, lines, year: year)
      }
      let full = try await lots(test, Self.amina).map(\.available.minor)
      #expect(full.reduce(0, +) == 500_000)
    }
  }

  @Test("the ledger stays whole under accrual")
  func verified() async throws {
    try await TestInstallation.on(.memory) { test in
      _ = try await run(test)
      let report = try await Verifier(test.installation).run { _ in }
      #expect(report.faults.isEmpty)
    }
  }

  @Test("a file that is not there, is empty or has no columns is refused as a whole")
  func unreadable() async throws {
    try await TestInstallation.on(.memory) { test in
      let accruals = Accruals(test.installation)
      await #expect(throws: DeclarationFileError.unreadable(path: "/nowhere.csv")) {
        try await accruals.run(AccrualRun(year: 2025, path: "/nowhere.csv"))
      }
      try await file("") { path in
        await #expect(throws: DeclarationFileError.empty) { try await accruals.run(AccrualRun(year: 2025, path: path)) }
      }
      try await file("a,b\n") { path in
        await #expect(throws: DeclarationFileError.unknownColumn("a")) {
          try await accruals.run(AccrualRun(year: 2025, path: path))
        }
      }
    }
  }
}

/// Gathers what a run reports.
private final class Problems: @unchecked Sendable {
  // Safe: a run reports from one task, and the test reads after it has ended.
  private(set) var all: [AccrualProblem] = []
  func add(_ problem: AccrualProblem) { all.append(problem) }
}
