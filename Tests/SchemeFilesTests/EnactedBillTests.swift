import LearningAccount
import Testing

@testable import SchemeFiles

/// What a voted bill would take: a change of the scheme's files, and no release of Swift.
@Suite("Enacting the bill on the participation is a change of data")
struct EnactedBillTests {
  private let scheme: LearningAccount.Scheme

  init() throws {
    var contents = try FranceScheme.contents()
    // Both of its values become law; its scale is invented.
    contents["participation.yaml"] = contents["participation.yaml"]?
      .replacing("    status: bill\n", with: "")
      .replacing("{ atMost: 200.00,", with: "{ shareOfPrice: 0.1, atMost: 200.00, exemptMarks: [cleA],")
    scheme = try SchemeFiles.load(SchemeTexts(files: contents))
  }

  private func ask(
    _ price: String, kind: String = "rncp", day: String = "2026-11-01", status: String = "employee",
    marks: Set<String> = [], region: String? = nil
  ) throws -> PriceAnswer {
    func euros(_ text: String) throws -> Amount { try #require(Amount(decimal: text, unit: scheme.primaryUnit)) }
    let parties = try region.map { [PriceThirdParty(kind: "region", amount: try euros($0))] } ?? []
    return try PriceSplit.decide(
      PriceQuestion(
        day: try #require(Day(day)), actionType: kind, marks: marks, price: try euros(price), holderStatus: status,
        lots: [PriceLot(source: "accrual", amount: try euros("5000.00"))], thirdParties: parties), scheme)
  }

  @Test("the supplement is a share of the price up to its most, on top of the amount and within the price")
  func supplement() throws {
    for (price, participation) in [
      ("1000.00", "250.00"), ("1234.56", "273.46"), ("2000.00", "350.00"), ("4000.00", "350.00"), ("160.00", "160.00"),
      ("100.00", "100.00"),
    ] {
      let answer = try ask(price)
      #expect(answer.participation.decimal == participation, "\(price)")
      #expect(answer.own == answer.participation)
    }
    #expect(try ask("1000.00", day: "2026-10-01").participation.decimal == "150.00")
    let reasons = try ask("1000.00").reasons
    let reason = try #require(reasons.first { $0.code == "funding.participation.supplement" })
    #expect(reason.arguments["amount"] == .amount(Amount(minor: 100_00, unit: scheme.primaryUnit)))
    #expect(reason.source?.text.contains("3210") == true)
    // What is left to pay is no surer than the supplement that is part of it.
    #expect(reason.confidence == .disputed && reasons.last?.confidence == .disputed)
    #expect(!(try ask("160.00").reasons.contains { $0.code == "funding.participation.supplement" }))
  }

  @Test("kinds, marks and files with enough from third parties are free of it")
  func exemptions() throws {
    #expect(try ask("1000.00", kind: "vae").participation.decimal == "150.00")
    #expect(try ask("1000.00", kind: "rs", marks: ["cleA"]).participation.decimal == "150.00")
    #expect(try ask("1000.00", region: "149.99").participation.decimal == "250.00")
    #expect(try ask("1000.00", region: "150.00").participation.decimal == "150.00")
  }

  @Test("a status exempts, but for the kinds for which it no longer does")
  func statuses() throws {
    #expect(try ask("1000.00", status: "jobseeker").participation.isZero)
    #expect(try ask("1000.00", kind: "skillsAssessment", status: "jobseeker").participation.decimal == "250.00")
    #expect(
      try ask("1000.00", kind: "skillsAssessment", day: "2026-10-01", status: "jobseeker").participation.isZero)
  }

  @Test("without a share the most is due, and a supplement needs one of both")
  func forms() throws {
    var contents = try FranceScheme.contents()
    contents["participation.yaml"] = contents["participation.yaml"]?.replacing("    status: bill\n", with: "")
    let flat = try SchemeFiles.load(SchemeTexts(files: contents))
    let price = Amount(minor: 1000_00, unit: flat.primaryUnit)
    let answer = try PriceSplit.decide(
      PriceQuestion(
        day: try #require(Day("2026-11-01")), actionType: "rncp", price: price, holderStatus: "employee", lots: [],
        thirdParties: []), flat)
    #expect(answer.participation.decimal == "350.00")
    let faults = try FranceScheme.faults(in: "participation.yaml", replacing: "atMost: 200.00, ", with: "")
    #expect(faults.map(\.key) == ["supplement.[1].value"] && faults[0].reason.contains("shareOfPrice"))
  }
}
