import Testing

@testable import LearningAccount
@testable import SchemeFiles

@Suite("The law of France's CPF as this repository ships it")
struct FranceSchemeTests {
  let scheme: LearningAccount.Scheme

  init() throws { scheme = try SchemeFiles.load(folder: FranceScheme.folder) }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("the scheme says what it is")
  func header() {
    #expect(scheme.id == "france-cpf")
    #expect(scheme.timeZone == "Europe/Paris")
    #expect(scheme.primaryUnit == Unit(code: "EUR", decimals: 2))
    #expect(scheme.units["hour"]?.decimals == 0)
    #expect(scheme.vocabulary.territories.count == 13)
    #expect(scheme.workingDays("metropole") != nil)
    #expect(scheme.workingDays("atlantis") == nil)
  }

  @Test(
    "the participation has its dated amounts",
    arguments: [
      ("2024-05-01", nil), ("2024-05-02", "100.00"), ("2024-12-31", "100.00"), ("2025-01-01", "102.23"),
      ("2025-12-31", "102.23"), ("2026-01-01", "103.20"), ("2026-04-01", "103.20"), ("2026-04-02", "150.00"),
      ("2030-01-01", "150.00"),
    ] as [(String, String?)])
  func participation(text: String, amount: String?) throws {
    #expect(try scheme.at(day(text)).funding?.participation?.value.decimal == amount)
  }

  @Test("a bill never applies, on any day or state of knowledge")
  func bill() throws {
    #expect(scheme.law.funding?.participationSupplement.values.map(\.status) == [.bill])
    #expect(try scheme.at(day("2026-11-01")).funding?.participation?.value.decimal == "150.00")
    #expect(scheme.law.funding?.participationSupplement.holding(on: try day("2026-11-01"), knownOn: nil) == nil)
  }

  @Test("the law of a day as it was known earlier leaves out what became known later")
  func knowledge() throws {
    let april = try day("2026-04-15")
    #expect(try scheme.at(april, knownOn: day("2026-03-29")).funding?.participation?.value.decimal == "103.20")
    #expect(try scheme.at(april, knownOn: day("2026-03-30")).funding?.participation?.value.decimal == "150.00")
    #expect(try scheme.at(april, knownOn: day("2026-02-24")).funding?.caps.isEmpty == true)
    #expect(try scheme.at(april, knownOn: day("2026-02-25")).funding?.caps.count == 3)
  }

  @Test("before anything was known, and before the scheme opened, there is no law to tell")
  func noLaw() throws {
    let before = try scheme.at(day("2026-01-01"), knownOn: day("2010-01-01"))
    #expect(throws: SchemeError.self) { try before.funding }
    #expect(throws: SchemeError.beforeOpening(day: try day("2014-12-31"), opens: try day("2015-01-01"))) {
      try scheme.at(day("2014-12-31"))
    }
  }

  @Test("parameters found by search are those of the day itself, on every boundary and the days beside it")
  func snapshots() throws {
    let boundaries = Set(scheme.law.boundaries).filter { $0 > scheme.header.opens }
    #expect(boundaries.count > 15)
    for boundary in boundaries {
      for day in [boundary.adding(days: -1), boundary, boundary.adding(days: 1)] {
        let found = try scheme.at(day)
        let direct = Parameters(scheme.law, on: day, knownOn: nil)
        #expect(try found.funding?.participation?.value == direct.funding?.participation?.value)
        #expect(try found.funding?.order.value == direct.funding?.order.value)
        #expect(try found.funding?.caps.mapValues(\.value) == direct.funding?.caps.mapValues(\.value))
        #expect(try found.funding?.eligibility.mapValues(\.value) == direct.funding?.eligibility.mapValues(\.value))
        for unit in scheme.header.units {
          let annual = try (found.accrual?.unit(unit)?.annual?.value, direct.accrual?.unit(unit)?.annual?.value)
          #expect(annual.0 == annual.1)
        }
        #expect(try found.files?.earliestStart.map(\.value) == direct.files?.earliestStart.map(\.value))
        #expect(found.from <= day)
      }
    }
  }

  @Test("the deadlines of a file are those of the terms")
  func deadlines() throws {
    let law = try scheme.at(day("2026-11-23"))
    #expect(try law.deadlines("organisation.answer").map(\.value.count) == [2, 30])
    #expect(try law.deadlines("organisation.answer").map(\.value.unit) == [.workingDays, .calendarDays])
    #expect(try law.deadlines("holder.withdraw").first?.value.movesToWorkingDay == true)
    #expect(try law.deadlines("holder.cancelFree").first?.value.direction == .before)
    #expect(try law.files?.earliestStart.map(\.value.count) == [11, 21])
    #expect(try scheme.at(day("2021-06-09")).files?.earliestStart.isEmpty == true)
    #expect(
      try law.cancellation?.value.map(\.code) == ["F", "A", "D", "E", "B", "C", "I1", "I2", "H", "G1", "G2", "G3"])
  }

  @Test("the hash follows the content of the files and nothing else")
  func hash() throws {
    var contents = try FranceScheme.contents()
    #expect(SchemeTexts(files: contents).contentHash == scheme.contentHash)
    #expect(scheme.contentHash.count == 64)
    contents["caps.yaml"]? += "\n"
    #expect(SchemeTexts(files: contents).contentHash != scheme.contentHash)
  }
}
