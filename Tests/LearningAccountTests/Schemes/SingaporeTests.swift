import LearningAccount
import Testing

private func day(_ text: String) -> Day { Day(text)! }
private func dollars(_ text: String) -> Amount { Amount(decimal: text, unit: Singapore.dollar)! }

@Suite("Singapore's SkillsFuture Credit: what comes with an age") struct SingaporeEndowmentTests {
  private func year(_ year: Int, born: Int, knownOn: String? = nil) throws -> AccrualAnswer {
    try Accrual.decide(
      AccrualQuestion(
        year: year, unit: Singapore.dollar, knownOn: knownOn.map(day), birthYear: born,
        accruedBalance: .zero(Singapore.dollar), activities: []), Singapore.scheme)
  }

  @Test(
    "the opening credit comes in the year one turns 25, or in 2016 for those older, and once",
    arguments: [
      // Siti is born in 1998.
      (1998, 2022, "0.00"), (1998, 2023, "500.00"), (1998, 2024, "0.00"),
      (1991, 2016, "500.00"), (1992, 2016, "0.00"), (1992, 2017, "500.00"),
      (1950, 2016, "500.00"), (1950, 2017, "0.00"), (1950, 2015, "0.00"),
    ])
  func opening(born: Int, year: Int, credit: String) throws {
    #expect(try self.year(year, born: born).credit == dollars(credit))
  }

  @Test(
    "the one-off of 2020 comes beside the opening credit, from 25",
    arguments: [(1995, "1000.00"), (1994, "500.00"), (1996, "0.00"), (1960, "500.00")])
  func oneOff(born: Int, credit: String) throws {
    #expect(try year(2020, born: born).credit == dollars(credit))
    #expect(try year(2021, born: born).credit == dollars(born == 1996 ? "500.00" : "0.00"))
  }

  @Test("the one-off expires on 31 December 2025, the others never")
  func expiry() throws {
    let lots = try year(2020, born: 1995).lots
    #expect(lots.map(\.source) == ["opening", "oneOff2020"])
    #expect(lots.map(\.expiresOn) == [nil, day("2025-12-31")])
    #expect(lots.map(\.amount) == [dollars("500.00"), dollars("500.00")])
  }

  @Test(
    "the mid-career credit comes in 2024 or the year one turns 40, bound to selected courses",
    arguments: [
      (1984, 2023, false), (1984, 2024, true), (1984, 2025, false), (1985, 2024, false), (1985, 2025, true),
      (1950, 2024, true),
    ])
  func midCareer(born: Int, year: Int, comes: Bool) throws {
    let answer = try self.year(year, born: born)
    #expect(answer.credit == dollars(comes ? "4000.00" : "0.00"))
    #expect(answer.lots.map(\.source) == (comes ? ["midCareer"] : []))
    #expect(answer.lots.map(\.usableFor) == (comes ? [["selectedCourse"]] : []))
    #expect(answer.ceiling == nil && answer.computed == answer.credit)
  }

  @Test("before its announcement nobody knew of the mid-career credit")
  func knowledge() throws {
    #expect(try year(2024, born: 1970, knownOn: "2024-02-15").credit.isZero)
    #expect(try year(2024, born: 1970, knownOn: "2024-02-16").credit == dollars("4000.00"))
  }

  @Test("an answer says why it credits, in which year it did, or that nothing comes")
  func reasons() throws {
    #expect(try year(2023, born: 1998).reasons.map(\.code) == ["accrual.endowment.opening"])
    let again = try year(2024, born: 1998).reasons
    #expect(again.map(\.code) == ["accrual.endowedIn"])
    #expect(again[0].arguments["year"] == .text("2023"))
    #expect(try year(2022, born: 1998).reasons.map(\.code) == ["accrual.noEndowment"])
  }

  @Test("activities and traits of another scheme are no words of this one")
  func unknownWords() {
    var question = AccrualQuestion(
      year: 2024, unit: Singapore.dollar, birthYear: 1990, accruedBalance: .zero(Singapore.dollar), activities: [.esat])
    let activity = #expect(throws: BadInput.self) { try Accrual.decide(question, Singapore.scheme) }
    #expect(activity?.field == "activities[0].kind")
    (question.activities, question.traits) = ([], ["lowSkilled"])
    let trait = #expect(throws: BadInput.self) { try Accrual.decide(question, Singapore.scheme) }
    #expect(trait?.field == "traits")
  }
}

@Suite("Singapore's SkillsFuture Credit: who pays what") struct SingaporePriceTests {
  /// Rajan, 45, has all three credits.
  private func price(
    _ price: String, on text: String, _ kind: String = "course", expiresOn: Day? = nil
  ) throws -> PriceAnswer {
    try PriceSplit.decide(
      PriceQuestion(
        day: day(text), actionType: kind, price: dollars(price), holderStatus: "employee",
        lots: [
          PriceLot(source: "opening", amount: dollars("500.00"), expiresOn: expiresOn),
          PriceLot(source: "oneOff2020", amount: dollars("500.00")),
          PriceLot(source: "midCareer", amount: dollars("4000.00")),
        ], thirdParties: []), Singapore.scheme)
  }

  private func shares(_ answer: PriceAnswer) -> [String] {
    answer.shares.map { share in
      let name = if case .lot(let place) = share.payer { ["opening", "oneOff", "mid"][place] } else { "own" }
      return "\(name) \(share.amount.decimal)"
    }
  }

  @Test("no participation and no cap: the lots pay, the rest is own")
  func split() throws {
    let answer = try price("1200.00", on: "2025-06-01")
    #expect(shares(answer) == ["oneOff 500.00", "opening 500.00", "own 200.00"])
    #expect(answer.cap == nil && answer.participation.isZero && answer.usable == dollars("1000.00"))
  }

  @Test("the one-off pays through 31 December 2025 and not a day longer")
  func expiry() throws {
    #expect(shares(try price("600.00", on: "2025-12-31")) == ["oneOff 500.00", "opening 100.00"])
    let late = try price("600.00", on: "2026-01-01")
    #expect(shares(late) == ["opening 500.00", "own 100.00"])
    #expect(late.usable == dollars("500.00"))
    let reason = late.reasons.first { $0.code == "funding.lot.expired" }
    #expect(reason?.arguments["day"] == .day(day("2025-12-31")))
    #expect(reason?.arguments["amount"] == .amount(dollars("500.00")))
  }

  @Test("the mid-career credit pays a selected course and no other")
  func earmark() throws {
    #expect(
      shares(try price("3000.00", on: "2026-06-01", "selectedCourse")) == ["mid 3000.00"])
    let other = try price("3000.00", on: "2026-06-01")
    #expect(shares(other) == ["opening 500.00", "own 2500.00"])
    #expect(other.reasons.contains { $0.code == "funding.lot.forOthers" })
  }

  @Test("the mid-career credit pays nothing before 1 May 2024")
  func beginning() throws {
    #expect(try price("3000.00", on: "2024-04-30", "selectedCourse").usable == dollars("1000.00"))
    #expect(try price("3000.00", on: "2024-05-01", "selectedCourse").usable == dollars("5000.00"))
  }

  @Test("a lot may say itself when it expires")
  func ownExpiry() throws {
    #expect(try price("100.00", on: "2026-06-01", expiresOn: day("2026-05-31")).usable.isZero)
    #expect(try price("100.00", on: "2026-05-31", expiresOn: day("2026-05-31")).usable == dollars("500.00"))
  }

  @Test("a topic that the scheme lacks is one clear refusal of the question")
  func topics() {
    let deadlines = #expect(throws: BadInput.self) {
      try Deadlines.decide(DeadlineFacts(requested: day("2026-01-05"), territory: "metropole"), Singapore.scheme)
    }
    #expect(deadlines?.field == "scheme" && deadlines?.value == "singapore-skillsfuture")
    let zero = Amount.zero(Singapore.dollar)
    let cancellation = #expect(throws: BadInput.self) {
      try Cancellation.decide(
        CancellationQuestion(
          acceptedOn: day("2026-01-05"), startsOn: day("2026-02-02"), endsOn: day("2026-02-06"), at: day("2026-01-06"),
          by: .holder, territory: "metropole", price: zero, rights: zero, own: zero), Singapore.scheme)
    }
    #expect(cancellation?.field == "scheme")
  }
}
