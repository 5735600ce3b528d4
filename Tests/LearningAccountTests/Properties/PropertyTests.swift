import CommonTesting
import Foundation
import LearningAccount
import Testing

/// What holds for every question, tried on thousands. `ACQUIS_PROPERTY_SEED` repeats a run; each failure names the seed.
@Suite("What holds for every question")
struct PropertyTests {
  let scheme = France.scheme
  private static let seed =
    ProcessInfo.processInfo.environment["ACQUIS_PROPERTY_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...1_000_000_000)
  private static let runs = 3_000

  private func each(_ body: (inout SeededRandom) throws -> Void) throws {
    var random = SeededRandom(seed: Self.seed)
    for _ in 0..<Self.runs { try body(&random) }
  }

  private var zero: Amount { .zero(France.euro) }

  @Test("more rights never raise the own share, where nobody exempts from the participation")
  func moreRights() throws {
    let funding = try scheme.at(Day(number: 20_697)).funding
    let law = try #require(funding)
    let exempting = Set((law.exemptThirdParties?.value ?? []) + (law.exemptSources?.value ?? []))
    try each { random in
      var question = try PriceQuestion.random(scheme.vocabulary, &random)
      // Rights that leave an employer nothing to pay bring the participation back: the law's own step.
      question.thirdParties.removeAll { exempting.contains($0.kind) }
      question.lots.removeAll { exempting.contains($0.source) }
      guard let before = try PriceSplit.decide(question, scheme).own else { return }
      let sources = scheme.vocabulary.lotSources.filter { !exempting.contains($0) }
      question.lots.append(
        PriceLot(
          source: try #require(sources.randomElement(using: &random)),
          amount: Amount(minor: Int64.random(in: 0...400_000, using: &random), unit: France.euro)))
      let after = try #require(PriceSplit.decide(question, scheme).own)
      #expect(try after.compared(with: before) <= 0, "seed \(Self.seed): \(question)")
    }
  }

  @Test("nothing is negative, the own share holds the participation, the shares come to the price")
  func prices() throws {
    try each { random in
      let question = try PriceQuestion.random(scheme.vocabulary, &random)
      let answer = try PriceSplit.decide(question, scheme)
      let all = answer.shares.map(\.amount) + [answer.usable, answer.participation, answer.own ?? zero]
      #expect(all.allSatisfy { !$0.isNegative }, "seed \(Self.seed): \(question)")
      #expect(!answer.reasons.isEmpty)
      guard let own = answer.own else { return }
      #expect(try own.compared(with: answer.participation) >= 0, "seed \(Self.seed): \(question)")
      #expect(try answer.shares.map(\.amount).sum(in: France.euro) == question.price, "seed \(Self.seed): \(question)")
    }
  }

  @Test("what an end returns and debits is what was reserved, for each who pays")
  func ends() throws {
    try each { random in
      let question = try CancellationQuestion.random(scheme, &random)
      let answer = try Cancellation.decide(question, scheme)
      #expect(try answer.rightsReturned + answer.rightsDebited == question.rights, "seed \(Self.seed): \(question)")
      #expect(
        try answer.ownRefunded + answer.ownCreditNote + answer.ownKept == question.own,
        "seed \(Self.seed): \(question)")
      for (party, share) in zip(question.thirdParties, answer.thirdParties) {
        #expect(try share.returned + share.debited == party, "seed \(Self.seed): \(question)")
      }
      let all = [
        answer.rightsReturned, answer.rightsDebited, answer.ownRefunded, answer.ownCreditNote, answer.ownKept,
        answer.toOrganisation,
      ]
      #expect(all.allSatisfy { !$0.isNegative }, "seed \(Self.seed): \(question)")
      #expect(try answer.toOrganisation.compared(with: question.price) <= 0, "seed \(Self.seed): \(question)")
      // A part comes back as it was attended, to the cent that rounding leaves.
      #expect(!answer.reasons.isEmpty)
    }
  }

  @Test("knowing later changes nothing, unless a value became known in between")
  func knowledge() throws {
    let known = Set(scheme.book.rules.flatMap { rule in rule.values.map(\.knownFrom) })
    try each { random in
      var question = try PriceQuestion.random(scheme.vocabulary, &random)
      let day = Day(number: Int32.random(in: 17_000...21_000, using: &random))
      let later = day.adding(days: Int.random(in: 1...60, using: &random))
      guard !known.contains(where: { $0 > day && $0 <= later }) else { return }
      question.knownOn = day
      let before = try? PriceSplit.decide(question, scheme)
      question.knownOn = later
      let after = try? PriceSplit.decide(question, scheme)
      #expect(before?.shares == after?.shares && before?.reasons == after?.reasons, "seed \(Self.seed): \(question)")
    }
  }

  @Test("every deadline that the law counts in working days is a working day, and lies after its event")
  func deadlines() throws {
    try each { random in
      let facts = try DeadlineFacts.random(scheme, &random)
      let calendar = try #require(scheme.workingDays(facts.territory))
      let answer = try Deadlines.decide(facts, scheme)
      let law = try scheme.at(facts.requested)
      for deadline in answer.deadlines {
        let rules = try law.deadlines(deadline.code.description)
        guard let rule = rules.first?.value, rule.direction == .after else { continue }
        if rules.allSatisfy({ $0.value.unit == .workingDays }) || rule.movesToWorkingDay {
          #expect(calendar.isWorkingDay(deadline.day), "seed \(Self.seed): \(deadline.code) \(facts)")
        }
        #expect(deadline.day > facts.requested, "seed \(Self.seed): \(deadline.code) \(facts)")
      }
      if let start = answer.earliestStart { #expect(calendar.isWorkingDay(start), "seed \(Self.seed): \(facts)") }
    }
  }

  @Test("a year never credits more than its amount, nor past the ceiling")
  func accruals() throws {
    try each { random in
      let balance = Amount(minor: Int64.random(in: 0...900_000, using: &random), unit: France.euro)
      let share = Proportion(Int64.random(in: 0...1000, using: &random), over: 1000)
      let question = AccrualQuestion(
        year: Int.random(in: 2015...2027, using: &random), unit: France.euro,
        birthYear: Int.random(in: 1945...2010, using: &random), accruedBalance: balance,
        activities: [.employee(.share(share)), .apprentice(.hours(Proportion(300, over: 1)))],
        traits: Bool.random(using: &random) ? ["lowSkilled"] : [])
      let answer = try Accrual.decide(question, scheme)
      #expect(!answer.credit.isNegative && !answer.reasons.isEmpty)
      #expect(try answer.credit.compared(with: answer.computed) <= 0, "seed \(Self.seed): \(question)")
      if let ceiling = answer.ceiling, answer.credit.isPositive {
        #expect(try (balance + answer.credit).compared(with: ceiling) <= 0, "seed \(Self.seed): \(question)")
      }
    }
  }
}

extension CancellationQuestion {
  static func random(_ scheme: Scheme, _ random: inout SeededRandom) throws -> CancellationQuestion {
    func amount() -> Amount { Amount(minor: Int64.random(in: 0...300_000, using: &random), unit: France.euro) }
    let (rights, own) = (amount(), amount())
    let parties = (0..<Int.random(in: 0...2, using: &random)).map { _ in amount() }
    let accepted = Day(number: Int32.random(in: 18_300...20_900, using: &random))
    let starts = accepted.adding(days: Int.random(in: 1...120, using: &random))
    let entered = Bool.random(using: &random) ? starts : nil
    return CancellationQuestion(
      acceptedOn: accepted, startsOn: starts, endsOn: starts.adding(days: 60), enteredOn: entered,
      at: accepted.adding(days: Int.random(in: 0...180, using: &random)),
      by: Bool.random(using: &random) ? .holder : .organisation, forceMajeure: Bool.random(using: &random),
      attendedShare: Proportion(Int64.random(in: 0...100, using: &random), over: 100),
      resumeProposed: Bool.random(using: &random),
      territory: try #require(scheme.vocabulary.territories.randomElement(using: &random)),
      price: try ([rights, own] + parties).sum(in: France.euro), rights: rights, own: own,
      thirdParties: parties)
  }
}

extension DeadlineFacts {
  static func random(_ scheme: Scheme, _ random: inout SeededRandom) throws -> DeadlineFacts {
    let requested = Day(number: Int32.random(in: 18_300...20_900, using: &random))
    let answered = requested.adding(days: Int.random(in: 0...30, using: &random))
    let accepted = answered.adding(days: Int.random(in: 0...5, using: &random))
    let starts = accepted.adding(days: Int.random(in: 12...90, using: &random))
    return DeadlineFacts(
      requested: requested, prerequisites: Bool.random(using: &random),
      askedFunders: Bool.random(using: &random) ? Set(scheme.vocabulary.fundersOnInstruction) : [], answered: answered,
      accepted: accepted, startsOn: starts, endsOn: starts.adding(days: 30),
      serviceDone: starts.adding(days: 33),
      territory: try #require(scheme.vocabulary.territories.randomElement(using: &random)))
  }
}
