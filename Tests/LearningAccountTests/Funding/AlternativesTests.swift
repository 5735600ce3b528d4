import LearningAccount
import Testing

@Suite("What could I do instead of paying so much?")
struct AlternativesTests {
  let scheme = France.scheme

  private func euros(_ text: String) throws -> Amount { try #require(Amount(decimal: text, unit: France.euro)) }

  private func question(
    _ kind: String, price: String, rights: String, status: String = "employee", day: String = "2026-09-01",
    expected: String? = nil
  ) throws -> AlternativesQuestion {
    AlternativesQuestion(
      price: PriceQuestion(
        day: try #require(Day(day)), actionType: kind, price: try euros(price), holderStatus: status,
        lots: [PriceLot(source: "accrual", amount: try euros(rights))], thirdParties: []),
      expectedAccrual: try expected.map(euros))
  }

  @Test("every alternative costs less, and is what the split itself answers")
  func consistent() throws {
    let asked = try question("rs", price: "2100.00", rights: "3000.00", expected: "500.00")
    let now = try #require(PriceSplit.decide(asked.price, scheme).own)
    let found = try Alternatives.decide(asked, scheme)
    #expect(!found.isEmpty)
    for alternative in found {
      #expect(try alternative.own.compared(with: now) < 0)
      #expect(try alternative.saved == now - alternative.own)
      #expect(alternative.reason.arguments["own"] == .amount(alternative.own))
    }
  }

  @Test("waiting helps where rights are what lacks, and is dated by the law's own announcement")
  func waiting() throws {
    let short = try Alternatives.decide(
      question("rncp", price: "2000.00", rights: "1000.00", expected: "500.00"), scheme)
    let wait = try #require(short.first { if case .wait = $0.action { true } else { false } })
    #expect(wait.action == .wait(until: try #require(Day("2027-06-30")), credit: try euros("500.00")))
    #expect(wait.own == (try euros("500.00")))
    // The cap and not the rights is what lacks: waiting changes nothing.
    let capped = try Alternatives.decide(
      question("rs", price: "2100.00", rights: "3000.00", expected: "500.00"), scheme)
    #expect(!capped.contains { if case .wait = $0.action { true } else { false } })
  }

  @Test("an employer's share frees from the participation; a mark and another kind free from the cap")
  func ways() throws {
    let found = try Alternatives.decide(question("rs", price: "2100.00", rights: "3000.00"), scheme)
    // With an employer there is no participation: the rights pay 1 500 € and it pays the rest.
    #expect(found.contains { $0.action == .thirdParty(kind: "employer", amount: euro("600.00")) && $0.own.isZero })
    #expect(found.contains { $0.action == .mark("cleA") && $0.own.decimal == "150.00" })
    #expect(found.contains { $0.action == .kind("rncp") && $0.own.decimal == "150.00" })
  }

  @Test("only a kind that the scheme calls equivalent stands in for another: no driving licence for a certification")
  func equivalents() throws {
    for kind in scheme.vocabulary.trainingKinds {
      for price in ["900.00", "2100.00", "4000.00"] {
        let found = try Alternatives.decide(question(kind, price: price, rights: "1000.00"), scheme)
        for case .kind(let other) in found.map(\.action) {
          #expect(Set([kind, other]) == ["rncp", "rs"], "\(other) for \(kind)")
        }
      }
    }
  }

  @Test("what no amount can hold is no alternative, and hides no other")
  func beyondRange() throws {
    let largest = "92233720368547758.07"
    let found = try Alternatives.decide(question("rs", price: "2100.00", rights: "3000.00", expected: largest), scheme)
    #expect(!found.contains { if case .wait = $0.action { true } else { false } })
    #expect(found.contains { $0.action == .mark("cleA") })
    var asked = try question("rs", price: "2100.00", rights: "3000.00")
    asked.price.thirdParties = [PriceThirdParty(kind: "region", amount: try euros(largest))]
    #expect(try Alternatives.decide(asked, scheme).isEmpty)
  }

  private func euro(_ text: String) -> Amount { Amount(decimal: text, unit: France.euro) ?? .zero(France.euro) }

  @Test("a training that is not eligible says what would open it")
  func opening() throws {
    let found = try Alternatives.decide(
      question("drivingLicenceLight", price: "1500.00", rights: "2000.00"), scheme)
    #expect(
      found.contains { alternative in
        if case .thirdParty(_, let amount) = alternative.action {
          amount == euro("100.00") && alternative.saved == nil
        } else {
          false
        }
      })
  }

  @Test(
    "that somebody pays rests on the cap where that takes something away, otherwise on no rule, and then is as sure as what is left to pay then"
  )
  func sureness() throws {
    for (kind, day, confidence) in [
      ("drivingLicenceHeavy", "2018-12-31", Confidence.disputed), ("drivingLicenceHeavy", "2019-01-01", .confirmed),
      ("skillsAssessment", "2026-09-01", .confirmed),
    ] {
      let found = try Alternatives.decide(question(kind, price: "900.00", rights: "100.00", day: day), scheme)
      let pays = try #require(found.first { $0.reason.code == "alternative.thirdParty.pays" })
      #expect(pays.reason.source == nil && pays.reason.confidence == confidence, "\(kind) on \(day)")
    }
    let capped = try Alternatives.decide(question("rs", price: "2100.00", rights: "3000.00"), scheme)
    let pays = try #require(capped.first { $0.reason.code == "alternative.thirdParty.pays" })
    #expect(pays.reason.source?.text.contains("2026-127") == true)
  }

  @Test("nothing is proposed to who pays nothing")
  func nothing() throws {
    let found = try Alternatives.decide(
      question("rncp", price: "1500.00", rights: "2000.00", status: "jobseeker"), scheme)
    #expect(found.isEmpty)
  }
}
