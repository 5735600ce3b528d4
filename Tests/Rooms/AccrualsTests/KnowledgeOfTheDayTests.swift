import HouseTesting
import LearningAccount
import SchemeFiles
import StorageTesting
import Testing

@testable import Accruals
@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A law that is loaded before it is known is applied from the day on which it is")
struct KnowledgeOfTheDayTests {
  /// The shipped scheme with 700 euros a year since 2025 and a participation of 500 euros since May, both known from
  /// 2 September 2026: tomorrow when a test begins.
  private func texts() throws -> SchemeTexts {
    var files = try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf").files
    for (file, rule, value, from) in [
      ("accrual.yaml", "EUR.annual", "700.00", "2025-01-01"), ("participation.yaml", "amount", "500.00", "2026-05-01"),
    ] {
      let text = try #require(files[file])
      let added = """

        \(rule):
          - value: \(value)
            from: \(from)
            knownFrom: 2026-09-02
            confidence: confirmed
            reference: Décret inventé

        """
      files[file] = text.replacing("\n\(rule):\n", with: added)
    }
    return SchemeTexts(files: files)
  }

  /// What the year 2025 would credit to somebody who has nothing yet.
  private func credit(_ village: Village) async throws -> Amount {
    let installation = village.test.installation.current
    return try await installation.database.read { transaction in
      let declared = DeclaredYear(
        year: 2025, birthYear: 1990, activities: [Activity(kind: "employee", figure: .workTime(.share(.whole)))])
      let today = try installation.clocks.scheme(in: transaction).day
      return try #require(try Accruals(installation).decide(declared, nil, on: today, in: transaction).credits.first)
    }
  }

  @Test("the yearly credit and the own share of a file follow it from that day on", arguments: TestEngine.allCases)
  func fromThatDay(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let installation = test.installation
      let schemes = Schemes(installation.database, machineNow: { installation.clocks.machine() })
      try await schemes.load(SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf"), by: "amina")
      try await schemes.load(texts(), by: "amina")
      try await installation.schemes.refresh(from: installation.database)
      let village = try await Village(test)
      let enrolments = Enrolments(installation.current)
      let terms = try village.option().terms

      #expect(try await credit(village).decimal == "500.00")
      let today = try await enrolments.preview(village.amina, of: terms, holderStatus: "employee")
      #expect(today.split.answer.own?.decimal == "150.00")
      test.advance(days: 1)
      #expect(try await credit(village).decimal == "700.00")
      let tomorrow = try await enrolments.preview(village.amina, of: terms, holderStatus: "employee")
      #expect(tomorrow.split.answer.own?.decimal == "500.00")
      #expect(try await village.faults().isEmpty)
    }
  }
}
