import LearningAccount
import Testing

/// Amounts that no question computes with and that those who give credits read from the law of the day.
@Suite("Fixed credits, conversions and limits on the days on which they change")
struct FixedAmountsTests {
  private func law(_ text: String, knownOn: String? = nil) throws -> Parameters {
    try France.scheme.at(try #require(Day(text)), knownOn: try knownOn.map { try #require(Day($0)) })
  }

  @Test(
    "a credit on the day before it began, and on its first day",
    arguments: [
      ("corrective", "2018-12-31", nil, "2019-01-01", "3000.00"),
      ("performanceAgreement", "2018-12-31", nil, "2019-01-01", "3000.00"),
      ("accident", "2018-12-31", nil, "2019-01-01", "7500.00"),
      ("preventionPoint", "2018-12-31", nil, "2019-01-01", "375.00"),
      ("preventionPoint", "2023-08-31", "375.00", "2023-09-01", "500.00"),
      ("citizenEngagementYear", "2019-12-31", nil, "2020-01-01", "240.00"),
      ("citizenEngagementTotal", "2019-12-31", nil, "2020-01-01", "720.00"),
    ] as [(String, String, String?, String, String)])
  func credits(name: String, before: String, then: String?, on: String, amount: String) throws {
    #expect(try law(before).creditAmounts[name]?.value.decimal == then)
    #expect(try law(on).creditAmounts[name]?.value.decimal == amount)
    #expect(try law("2026-11-23").creditAmounts[name] != nil)
  }

  @Test("an hour is worth 15 € since 2019, and 12 € of citizen engagement for a public agent since 2020")
  func conversions() throws {
    func worth(_ name: String, on text: String, knownOn: String? = nil) throws -> String? {
      try law(text, knownOn: knownOn).conversions[name]?.value.worth.decimal
    }
    #expect(try worth("hour", on: "2018-12-31") == nil)
    #expect(try worth("hour", on: "2019-01-01") == "15.00")
    #expect(try law("2026-11-23").worth(of: France.hour)?.value.decimal == "15.00")
    #expect(try worth("hour.citizenEngagement", on: "2019-12-31") == nil)
    #expect(try worth("hour.citizenEngagement", on: "2020-01-01") == "12.00")
    #expect(try worth("hour.citizenEngagement", on: "2020-01-01", knownOn: "2019-12-18") == nil)
    #expect(try worth("hour.citizenEngagement", on: "2020-01-01", knownOn: "2019-12-19") == "12.00")
  }

  @Test("what is owed may be taken from the whole of a later credit since the law on fraud, as nobody confirms")
  func recovery() throws {
    #expect(try law("2022-12-20").debtRecoveryShare == nil)
    let share = try #require(try law("2022-12-21").debtRecoveryShare)
    #expect(share.value == .whole && share.confidence == .unverified)
  }

  @Test("five requests at once since the service opened, and half an hour to pay")
  func limits() throws {
    #expect(try law("2019-11-20").files?.simultaneousRequests == nil)
    #expect(try law("2019-11-21").files?.simultaneousRequests?.value == 5)
    #expect(try law("2026-11-23").files?.reservationMinutes.value == 30)
    #expect(try law("2026-11-23").files?.reservationMinutes.confidence == .unverified)
  }
}
