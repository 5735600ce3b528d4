import Foundation
import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Accruals
@testable import Credits
@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Merges
@testable import Proof

@Suite("A year of work and the merging of accounts")
struct MergedYearTests {
  /// The rest of a line of an employee of so many hours.
  private func line(_ number: String, hours: Int) -> String { "\(number),2025,employee,,\(hours),,,,,,\n" }

  private func run(_ test: TestInstallation, _ lines: String, dry: Bool = false) async throws -> AccrualSummary {
    let path = NSTemporaryDirectory() + "acquis-merged-\(UUID().uuidString).csv"
    try (DeclaredPeople.header + lines).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var run = AccrualRun(year: 2025, path: path)
    run.isDryRun = dry
    run.batch = 2
    return try await Accruals(test.installation).run(run)
  }

  private func open(_ number: String, _ test: TestInstallation) async throws -> Int64 {
    let nir = try NIR(number)
    return try await test.installation.database.write { try HolderNumbers(test.installation).open(nir, in: $0) }
  }

  private func rights(of account: Int64, _ test: TestInstallation) async throws -> [String] {
    try await test.installation.database.read { transaction in
      try Holdings.load(account: account, scheme: test.installation.scheme, in: transaction).lots.map(
        \.available.decimal)
    }
  }

  @Test(
    "a year that was decided before the merge is decided after it, over two merges", arguments: TestEngine.allCases)
  func decided(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let file = line(DeclaredPeople.hugo, hours: 600) + line(DeclaredPeople.yvonne, hours: 600)
      #expect(try await run(test, file).credited == 1)
      let (hugo, amina) = (try await open(DeclaredPeople.hugo, test), try await open(DeclaredPeople.amina, test))
      let last = try await open("190057500100163", test)
      let merges = Merges(test.installation)
      try await merges.merge(hugo, into: amina, commandID: "m1", words: "one person")
      for _ in 1...2 {
        let again = try await run(test, file)
        #expect((again.credited, again.nothing, again.already, again.failed) == (0, 0, 2, 0))
      }
      // Nothing is left of it, and the year is decided all the same; a year that gave nothing, too.
      try await merges.merge(amina, into: last, commandID: "m2", words: "one person")
      let yvonne = try await open(DeclaredPeople.yvonne, test)
      try await merges.merge(yvonne, into: last, commandID: "m3", words: "one person")
      let dry = try await run(test, line(DeclaredPeople.hugo, hours: 600), dry: true)
      #expect((dry.credited, dry.already) == (0, 1))
      let other = try await run(test, line(DeclaredPeople.hugo, hours: 700))
      #expect((other.credited, other.failed) == (0, 1))
      #expect(try await rights(of: last, test) == ["186.69"])
      let record = try await test.installation.database.read {
        try AccrualCredits.records(of: last, year: 2025, test.installation.scheme, in: $0).first
      }
      // The entry with the reasons is in the account that ended; what came along says them as well.
      #expect(record?.credit.decimal == "186.69" && record?.reasons.isEmpty == false)
      #expect(try await Verifier(test.installation).run().faults == [])
    }
  }

  @Test("several numbers of one account are one person, whose work adds up", arguments: TestEngine.allCases)
  func numbers(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let (hugo, amina) = (try await open(DeclaredPeople.hugo, test), try await open(DeclaredPeople.amina, test))
      try await Merges(test.installation).merge(hugo, into: amina, commandID: "m", words: "one person")
      let file = line(DeclaredPeople.hugo, hours: 250) + line(DeclaredPeople.amina, hours: 350)
      let foreseen = try await run(test, file, dry: true)
      let done = try await run(test, file)
      #expect(foreseen == done)
      #expect((done.lines, done.people, done.credited, done.opened) == (2, 1, 1, 0))
      // 600 h, as under one number.
      #expect(try await rights(of: amina, test) == ["186.69"])
      let again = try await run(test, file)
      #expect((again.people, again.already) == (1, 1))
      #expect(try await Verifier(test.installation).run().faults == [])
    }
  }

  @Test("people without an account are not one person in a dry run")
  func strangers() async throws {
    try await TestInstallation.on(.memory) { test in
      let file = line(DeclaredPeople.hugo, hours: 600) + line(DeclaredPeople.amina, hours: 600)
      let foreseen = try await run(test, file, dry: true)
      #expect(foreseen.people == 2)
    }
  }

  @Test("a person whose year is refused leaves the account as it was", arguments: TestEngine.allCases)
  func refused(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      _ = try await run(test, line(DeclaredPeople.hugo, hours: 600))
      #expect(try await run(test, line(DeclaredPeople.hugo, hours: 601)).failed == 1)
      #expect(try await Verifier(test.installation).run().faults == [])
    }
  }

  @Test("an account whose sums leave the range is refused its year, alone", arguments: TestEngine.allCases)
  func sums(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let amina = try await open(DeclaredPeople.amina, test)
      for id in ["a", "b"] {
        try await Credits(test.installation).give(
          .init(account: amina, commandID: id, words: "w"), source: "accrual",
          amount: Amount(minor: 1, unit: Village.euro))
      }
      try await test.installation.database.write {
        try $0.execute("UPDATE lot SET available = 9000000000000000000 WHERE account_id = $1", .integer(amina))
      }
      let summary = try await run(
        test, line(DeclaredPeople.amina, hours: 600) + line(DeclaredPeople.hugo, hours: 600))
      #expect((summary.credited, summary.failed) == (1, 1))
    }
  }
}
