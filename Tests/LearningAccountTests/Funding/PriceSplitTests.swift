import CommonTesting
import LearningAccount
import Testing

@Suite("Who pays what for a training")
struct PriceSplitTests {
  let scheme: Scheme

  init() { scheme = France.scheme }

  private func euros(_ text: String) throws -> Amount { try #require(Amount(decimal: text, unit: France.euro)) }

  /// Amina, an employee with 3 000 € of accrued rights, on 1 September 2026.
  private func amina() throws -> PriceQuestion {
    PriceQuestion(
      day: try #require(Day("2026-09-01")), actionType: "rs", price: try euros("2100.00"),
      holderStatus: "employee", lots: [PriceLot(source: "accrual", amount: try euros("3000.00"))],
      thirdParties: [PriceThirdParty(kind: "region", amount: try euros("400.00"))])
  }

  private func asked(_ change: (inout PriceQuestion) throws -> Void) throws -> PriceAnswer {
    var question = try amina()
    try change(&question)
    return try PriceSplit.decide(question, scheme)
  }

  @Test("the contract's own example comes out as it stands there")
  func example() throws {
    let answer = try asked { _ in }
    #expect(answer.cap?.decimal == "1500.00")
    #expect(answer.shares.map(\.payer) == [.lot(0), .thirdParty(0), .holder])
    #expect(answer.shares.map(\.amount.decimal) == ["1500.00", "400.00", "200.00"])
    #expect(answer.participation.decimal == "150.00")
    #expect(
      answer.reasons.map(\.code) == [
        "funding.eligible.open", "funding.cap.reached", "funding.participation.due",
        "funding.participation.employerWouldExempt", "funding.rights.pay", "funding.thirdParties.pay",
        "funding.own.includes",
      ])
  }

  @Test("an employer is said to free from the participation exactly where it would find something to pay")
  func employerWouldExempt() throws {
    for (price, kind) in [("900.00", "rncp"), ("2100.00", "rncp"), ("1400.00", "rs"), ("4000.00", "rs")] {
      let question: (inout PriceQuestion) throws -> Void = { question in
        question.actionType = kind
        question.price = try #require(Amount(decimal: price, unit: France.euro))
      }
      let now = try asked(question)
      let withEmployer = try asked { changed in
        try question(&changed)
        changed.thirdParties.append(
          PriceThirdParty(kind: "employer", amount: try #require(Amount(decimal: "100.00", unit: France.euro)))
        )
      }
      let isSaid = now.reasons.contains { $0.code == "funding.participation.employerWouldExempt" }
      #expect(isSaid == withEmployer.participation.isZero, "\(kind) at \(price)")
    }
    let closed = try asked { $0.actionType = "businessCreation" }
    #expect(!closed.eligible && !closed.reasons.contains { $0.code == "funding.participation.employerWouldExempt" })
  }

  @Test("the participation lies inside the own share: the decree's three examples of 2024")
  func participationInside() throws {
    for (price, rights, own) in [
      ("1500.00", "2000.00", "100.00"), ("2500.00", "2000.00", "500.00"), ("1000.00", "950.00", "100.00"),
    ] {
      let answer = try asked {
        $0.day = try #require(Day("2024-06-01"))
        $0.price = try euros(price)
        $0.lots = [PriceLot(source: "accrual", amount: try euros(rights))]
        $0.thirdParties = []
      }
      #expect(answer.own?.decimal == own)
    }
  }

  @Test("CléA escapes the cap on specific certifications (D6323-1 A)")
  func cleA() throws {
    let answer = try asked { $0.marks = ["cleA"] }
    #expect(answer.cap == nil)
    #expect(answer.usable.decimal == "3000.00")
    #expect(answer.reasons.map(\.code).contains("funding.cap.cleA"))
  }

  @Test("a cap counts accrued and converted rights together and leaves all others alone")
  func capTogether() throws {
    let answer = try asked {
      $0.lots = [
        PriceLot(source: "convertedHours", amount: try euros("1000.00")),
        PriceLot(source: "accrual", amount: try euros("1000.00")),
        PriceLot(source: "corrective", amount: try euros("100.00")),
      ]
    }
    #expect(answer.usable.decimal == "1600.00")
    #expect(answer.shares.map(\.payer) == [.lot(2), .lot(0), .lot(1), .thirdParty(0), .holder])
    #expect(answer.shares.map(\.amount.decimal) == ["100.00", "1000.00", "500.00", "350.00", "150.00"])
  }

  @Test(
    "a light licence is for jobseekers or with 100 € from others since 21 February 2026 (L6323-6)",
    arguments: [
      ("2026-02-20", "employee", "0.00", true), ("2026-02-21", "employee", "0.00", false),
      ("2026-02-21", "jobseeker", "0.00", true), ("2026-02-21", "employee", "99.99", false),
      ("2026-02-21", "employee", "100.00", true),
    ])
  func lightLicence(day: String, status: String, offered: String, eligible: Bool) throws {
    let answer = try asked {
      $0.day = try #require(Day(day))
      $0.actionType = "drivingLicenceLight"
      $0.holderStatus = status
      $0.thirdParties = [PriceThirdParty(kind: "region", amount: try euros(offered))]
    }
    #expect(answer.eligible == eligible)
    #expect((answer.own == nil) == !eligible)
  }

  @Test("a refusal says how much more a third party must give, or that nothing would change it")
  func remedies() throws {
    let licence = try asked {
      $0.actionType = "drivingLicenceLight"
      $0.thirdParties[0] = PriceThirdParty(kind: "region", amount: try euros("40.00"))
    }
    #expect(licence.refusal?.remedy?.arguments["missing"] == .amount(try euros("60.00")))
    #expect(licence.shares.isEmpty)
    #expect(licence.cap?.decimal == "900.00")
    let business = try asked { $0.actionType = "businessCreation" }
    #expect(business.refusal?.reason.code == "funding.notEligible.closed")
    #expect(business.refusal?.remedy == nil)
    #expect(business.reasons.map(\.code).contains("funding.remedy.none"))
  }

  @Test("an employer exempts only where its money would be used")
  func exemption() throws {
    let used = try asked { $0.thirdParties = [PriceThirdParty(kind: "employer", amount: try euros("0.01"))] }
    #expect(used.participation.isZero)
    let unused = try asked {
      $0.price = try euros("1500.00")
      $0.thirdParties = [PriceThirdParty(kind: "employer", amount: try euros("500.00"))]
    }
    #expect(unused.participation.decimal == "150.00")
    let endowed = try asked {
      $0.lots.append(PriceLot(source: "employerEndowment", amount: try euros("50.00")))
    }
    #expect(endowed.participation.decimal == "150.00")
  }

  @Test("a price of zero costs nobody anything")
  func free() throws {
    let answer = try asked { $0.price = try euros("0.00") }
    #expect(answer.shares.isEmpty)
    #expect((answer.own?.decimal, answer.debited?.decimal, answer.participation.decimal) == ("0.00", "0.00", "0.00"))
  }

  @Test("shares always add up to the price, and no lot pays more than it holds or the cap allows")
  func conservation() throws {
    var random = SeededRandom(seed: 20_260_901)
    let words = scheme.vocabulary
    for _ in 0..<2_000 {
      let question = try PriceQuestion.random(words, &random)
      let answer = try PriceSplit.decide(question, scheme)
      guard answer.eligible else { continue }
      let sum = try answer.shares.map(\.amount).sum(in: France.euro)
      #expect(sum == question.price)
      #expect(try (answer.own ?? .zero(France.euro)).compared(with: answer.participation) >= 0)
      #expect(try (answer.debited ?? .zero(France.euro)).compared(with: answer.usable) <= 0)
      for share in answer.shares {
        let held =
          switch share.payer {
          case .lot(let place): question.lots[place].amount
          case .thirdParty(let place): question.thirdParties[place].amount
          case .holder: question.price
          }
        #expect(try share.amount.compared(with: held) <= 0)
      }
    }
  }

  @Test(
    "what cannot be asked names its field",
    arguments: [
      "actionType", "holderStatus", "price", "lots[0].source", "lots[1].amount", "thirdParties[0].kind",
    ])
  func badInput(field: String) throws {
    let error = #expect(throws: BadInput.self) {
      try asked { question in
        switch field {
        case "actionType": question.actionType = "yoga"
        case "holderStatus": question.holderStatus = "pensioner"
        case "price": question.price = Amount(minor: -1, unit: France.euro)
        case "lots[0].source": question.lots = [PriceLot(source: "gift", amount: try euros("1.00"))]
        case "lots[1].amount":
          question.lots.append(PriceLot(source: "accrual", amount: Amount(minor: 1, unit: France.hour)))
        default: question.thirdParties = [PriceThirdParty(kind: "uncle", amount: try euros("1.00"))]
        }
      }
    }
    #expect(error?.field == field)
  }
}

@Suite("Of several unknown words the same one is always named")
struct UnknownWordsTests {
  private let unknown: Set = ["zeta", "eta", "beta", "theta", "iota", "alpha", "kappa"]
  private let day = Day("2026-09-01")!

  private func value(_ ask: () throws -> Void) -> String? {
    #expect(throws: BadInput.self) { try ask() }?.value
  }

  @Test("it is the first by the alphabet")
  func first() {
    let scheme = France.scheme
    let zero = Amount.zero(France.euro)
    #expect(
      value {
        _ = try PriceSplit.decide(
          PriceQuestion(
            day: day, actionType: "rs", marks: unknown, price: zero, holderStatus: "employee", lots: [],
            thirdParties: []), scheme)
      } == "alpha")
    #expect(
      value {
        _ = try Accrual.decide(
          AccrualQuestion(
            year: 2025, unit: France.euro, birthYear: 1990, accruedBalance: zero, activities: [], traits: unknown),
          scheme)
      } == "alpha")
    #expect(
      value {
        _ = try Deadlines.decide(
          DeadlineFacts(requested: day, askedFunders: unknown, territory: "metropole"), scheme)
      } == "alpha")
  }
}

extension PriceQuestion {
  static func random(_ words: Vocabulary, _ random: inout SeededRandom) throws -> PriceQuestion {
    func amount() -> Amount { Amount(minor: Int64.random(in: 0...400_000, using: &random), unit: France.euro) }
    let lots = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      PriceLot(source: words.lotSources.randomElement(using: &random) ?? "", amount: amount())
    }
    let parties = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      PriceThirdParty(kind: words.thirdPartyKinds.randomElement(using: &random) ?? "", amount: amount())
    }
    let first = try #require(Day("2015-01-01"))
    return PriceQuestion(
      day: first.adding(days: Int.random(in: 0...5_000, using: &random)),
      actionType: words.trainingKinds.randomElement(using: &random) ?? "",
      marks: Bool.random(using: &random) ? Set(words.certificationMarks) : [],
      price: amount(), holderStatus: words.holderStatuses.randomElement(using: &random) ?? "", lots: lots,
      thirdParties: parties)
  }
}
