import LearningAccount
import Testing

/// The day before and the day of each change of what a training costs its holder.
@Suite("What a training costs on the days on which the law changes")
struct PriceDaysTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
  private func euros(_ text: String) throws -> Amount { try #require(Amount(decimal: text, unit: France.euro)) }

  /// Amina, an employee with 3 000 € of accrued rights, asks about a certification for 2 000 €.
  private func asked(
    on text: String, knownOn: String? = nil, _ change: (inout PriceQuestion) throws -> Void = { _ in }
  ) throws -> PriceAnswer {
    var question = PriceQuestion(
      day: try day(text), knownOn: try knownOn.map(day), actionType: "rncp", price: try euros("2000.00"),
      holderStatus: "employee", lots: [PriceLot(source: "accrual", amount: try euros("3000.00"))],
      thirdParties: [])
    try change(&question)
    return try PriceSplit.decide(question, France.scheme)
  }

  @Test(
    "the participation on the day before and the day of each of its amounts (R6323)",
    arguments: [
      ("2015-01-01", "0.00", ""), ("2024-05-01", "0.00", ""), ("2024-05-02", "100.00", "2024-394"),
      ("2024-12-31", "100.00", "2024-394"), ("2025-01-01", "102.23", "26 décembre 2024"),
      ("2025-12-31", "102.23", "26 décembre 2024"), ("2026-01-01", "103.20", "30 décembre 2025"),
      ("2026-04-01", "103.20", "30 décembre 2025"), ("2026-04-02", "150.00", "2026-234"),
      // A finance bill would add up to 200 € since 2 October 2026: not law.
      ("2026-10-01", "150.00", "2026-234"), ("2026-10-02", "150.00", "2026-234"), ("2027-01-01", "150.00", "2026-234"),
    ])
  func participation(on text: String, amount: String, cites: String) throws {
    let answer = try asked(on: text)
    #expect(answer.participation.decimal == amount)
    #expect(answer.own?.decimal == amount)
    let due = answer.reasons.first { $0.code == "funding.participation.due" }
    #expect((due == nil) == cites.isEmpty)
    if let due {
      #expect(due.source?.text.contains(cites) == true)
      #expect(due.confidence == .confirmed)
    }
  }

  @Test(
    "an amount that was not published yet was not known",
    arguments: [
      ("2024-05-02", "2024-04-29", "0.00"), ("2024-05-02", "2024-04-30", "100.00"),
      ("2025-01-01", "2024-12-25", "100.00"), ("2025-01-01", "2024-12-26", "102.23"),
      // The order of 30 December 2025 was published on 1 January 2026.
      ("2026-01-01", "2025-12-31", "102.23"), ("2026-01-01", "2026-01-01", "103.20"),
      ("2026-04-02", "2026-03-29", "103.20"), ("2026-04-02", "2026-03-30", "150.00"),
    ])
  func knowledge(on text: String, knownOn: String, amount: String) throws {
    #expect(try asked(on: text, knownOn: knownOn).participation.decimal == amount)
  }

  @Test(
    "of all statuses only jobseekers are exempt (L6323-7)",
    arguments: ["employee", "selfEmployed", "jobseeker", "publicAgent"])
  func statuses(status: String) throws {
    let answer = try asked(on: "2026-09-01") { $0.holderStatus = status }
    #expect(answer.participation.isZero == (status == "jobseeker"))
    if status == "jobseeker" {
      #expect(answer.reasons.contains { $0.source?.text.contains("L6323-7") == true })
    }
  }

  @Test(
    "of all third parties employers and their operators exempt (decree 2024-394)",
    arguments: ["employer", "opco", "franceTravail", "region", "state", "other"])
  func thirdParties(kind: String) throws {
    let answer = try asked(on: "2024-05-02") {
      $0.lots = []
      $0.thirdParties = [PriceThirdParty(kind: kind, amount: try euros("10.00"))]
    }
    #expect(answer.participation.isZero == ["employer", "opco"].contains(kind))
  }

  @Test(
    "of all lots prevention points and the accident credit exempt, and a cap counts accrued and converted rights",
    arguments: [
      "accrual", "convertedHours", "employerEndowment", "corrective", "performanceAgreement", "agreement", "accident",
      "prevention",
    ])
  func sources(source: String) throws {
    let answer = try asked(on: "2026-09-01") {
      $0.actionType = "rs"
      $0.lots = [PriceLot(source: source, amount: try euros("1900.00"))]
    }
    #expect(answer.participation.isZero == ["accident", "prevention"].contains(source))
    let capped = ["accrual", "convertedHours"].contains(source)
    #expect(answer.usable.decimal == (capped ? "1500.00" : "1900.00"))
    if capped {
      let cap = try #require(answer.reasons.first { $0.code == "funding.cap.reached" })
      #expect(cap.source?.text.contains("2026-127") == true)
    }
  }

  @Test(
    "caps hold from 26 February 2026 and were known from the day before (D6323-1 A)",
    arguments: [
      ("rncp", nil), ("rs", "1500.00"), ("skillsAssessment", "1600.00"), ("vae", nil),
      ("drivingLicenceLight", "900.00"), ("drivingLicenceHeavy", nil),
    ] as [(String, String?)])
  func caps(kind: String, cap: String?) throws {
    func capped(on text: String, knownOn: String? = nil) throws -> String? {
      try asked(on: text, knownOn: knownOn) { $0.actionType = kind }.cap?.decimal
    }
    #expect(try capped(on: "2026-02-25") == nil)
    #expect(try capped(on: "2026-02-26") == cap)
    #expect(try capped(on: "2026-02-26", knownOn: "2026-02-24") == nil)
    #expect(try capped(on: "2026-02-26", knownOn: "2026-02-25") == cap)
    #expect(try capped(on: "2026-11-23") == cap)
  }

  @Test(
    "what may be paid on the day before and the day of each change (L6323-6)",
    arguments: [
      ("rncp", "2015-01-01", true), ("rs", "2015-01-01", true), ("skillsAssessment", "2015-01-01", true),
      ("vae", "2015-01-01", true), ("drivingLicenceHeavy", "2015-01-01", true),
      ("drivingLicenceLight", "2015-01-01", true), ("businessCreation", "2015-01-01", true),
      ("businessCreation", "2025-04-09", true), ("businessCreation", "2025-04-10", false),
      ("drivingLicenceLight", "2026-02-20", true), ("drivingLicenceLight", "2026-02-21", false),
      ("drivingLicenceHeavy", "2026-02-21", true), ("skillsAssessment", "2016-12-31", true),
      ("skillsAssessment", "2017-01-01", true), ("drivingLicenceLight", "2017-03-14", true),
      ("drivingLicenceLight", "2017-03-15", true), ("drivingLicenceHeavy", "2018-12-31", true),
      ("drivingLicenceHeavy", "2019-01-01", true),
    ])
  func eligibility(kind: String, on text: String, eligible: Bool) throws {
    let answer = try asked(on: text) { $0.actionType = kind }
    #expect(answer.eligible == eligible)
    let decided = try #require(answer.reasons.first)
    #expect(decided.confidence == (try confidence(of: kind, on: text)))
    #expect(decided.source?.text.contains(kind == "businessCreation" && !eligible ? "version 13" : "L6323-6") == true)
    if !eligible, kind != "businessCreation" { #expect(decided.source?.text.contains("art. 203") == true) }
  }

  /// A kind that came in later is open before, as the contract says, and its text says otherwise.
  private func confidence(of kind: String, on text: String) throws -> Confidence {
    let firstDays = [
      "skillsAssessment": "2017-01-01", "drivingLicenceLight": "2017-03-15", "drivingLicenceHeavy": "2019-01-01",
    ]
    return firstDays[kind].map { text < $0 } ?? false ? .disputed : .confirmed
  }

  @Test("who could not know yet was told otherwise: the light licence and business creation")
  func eligibilityKnown() throws {
    func eligible(_ kind: String, on text: String, knownOn: String) throws -> Bool {
      try asked(on: text, knownOn: knownOn) { $0.actionType = kind }.eligible
    }
    #expect(try eligible("drivingLicenceLight", on: "2026-02-21", knownOn: "2026-02-19"))
    #expect(try !eligible("drivingLicenceLight", on: "2026-02-21", knownOn: "2026-02-20"))
    #expect(try eligible("businessCreation", on: "2025-04-10", knownOn: "2025-04-09"))
    #expect(try !eligible("businessCreation", on: "2025-04-10", knownOn: "2025-04-10"))
  }

  /// One lot of each source, of 10 € each, given in the order of the alphabet.
  private func order(on text: String, knownOn: String? = nil) throws -> [String] {
    let sources = [
      "accident", "accrual", "agreement", "convertedHours", "corrective", "employerEndowment", "performanceAgreement",
      "prevention",
    ]
    let answer = try asked(on: text, knownOn: knownOn) {
      $0.lots = try sources.map { PriceLot(source: $0, amount: try euros("10.00")) }
    }
    return answer.shares.compactMap { if case .lot(let place) = $0.payer { sources[place] } else { nil } }
  }

  @Test("the rights are used in the order of the day (R6333-3, decree 2025-1156)")
  func order() throws {
    let before = [
      "accrual", "convertedHours", "corrective", "performanceAgreement", "agreement", "accident", "employerEndowment",
      "prevention",
    ]
    let since = [
      "agreement", "corrective", "employerEndowment", "performanceAgreement", "accrual", "convertedHours", "accident",
      "prevention",
    ]
    let used = try asked(on: "2025-12-05").reasons.filter { $0.source?.text.contains("R6333-3") == true }
    #expect(used.contains { $0.source?.text.contains("2025-1156") == true })
    #expect(try order(on: "2015-01-01") == before)
    #expect(try order(on: "2025-12-04") == before)
    #expect(try order(on: "2025-12-05") == since)
    #expect(try order(on: "2025-12-05", knownOn: "2025-12-03") == before)
    #expect(try order(on: "2025-12-05", knownOn: "2025-12-04") == since)
  }
}
