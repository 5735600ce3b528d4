import LearningAccount
import Testing

@Suite("A reason that sums up is as sure as the least sure of what it follows from")
struct ReasonConfidenceTests {
  private func price(_ kind: String, on day: String, scheme: Scheme = France.scheme) throws -> [Reason] {
    try PriceSplit.decide(
      PriceQuestion(
        day: try #require(Day(day)), actionType: kind, price: Amount(minor: 900_00, unit: scheme.primaryUnit),
        holderStatus: "employee", lots: [], thirdParties: []), scheme
    ).reasons
  }

  @Test("what is left to pay follows from whether rights may pay at all")
  func ownShare() throws {
    for (kind, day, confidence) in [
      ("drivingLicenceHeavy", "2018-12-31", Confidence.disputed), ("drivingLicenceHeavy", "2019-01-01", .confirmed),
      ("skillsAssessment", "2016-12-31", .disputed), ("skillsAssessment", "2017-01-01", .confirmed),
      ("rncp", "2018-12-31", .confirmed),
    ] {
      let last = try #require(try price(kind, on: day).last)
      #expect(last.source == nil && last.code == "funding.own.rest")
      #expect(last.confidence == confidence, "\(kind) on \(day)")
    }
  }

  @Test("what an account gains follows from a rate that no source confirms")
  func credited() throws {
    for (year, confidence) in [(2018, Confidence.confirmed), (2019, .unverified), (2020, .confirmed)] {
      let reasons = try Accrual.decide(
        AccrualQuestion(
          year: year, unit: France.hour, birthYear: 1990, accruedBalance: .zero(France.hour),
          activities: [.publicAgent(share: .whole, imposedPartTime: false, category: "A")]), France.scheme
      ).reasons
      #expect(reasons.last?.code == "accrual.credited" && reasons.last?.confidence == confidence, "\(year)")
    }
  }

  @Test("before the first participation its decree is named, while it was known")
  func participationToCome() throws {
    let reason = try #require(
      try price("rncp", on: "2024-05-01").first { $0.code == "funding.participation.notYet" })
    #expect(reason.source?.text == "Décret 2024-394")
    #expect(try price("rncp", on: "2024-05-02").allSatisfy { $0.code != "funding.participation.notYet" })
  }

  @Test("a scheme that never asks a participation says nothing of one")
  func noParticipation() throws {
    let scheme = Singapore.scheme
    let reasons = try PriceSplit.decide(
      PriceQuestion(
        day: try #require(Day("2025-01-01")), actionType: scheme.vocabulary.trainingKinds[0],
        price: Amount(minor: 900_00, unit: scheme.primaryUnit),
        holderStatus: scheme.vocabulary.holderStatuses.first ?? "", lots: [], thirdParties: []), scheme
    ).reasons
    #expect(!reasons.isEmpty && reasons.allSatisfy { !$0.code.contains("articipation") })
  }
}
