import LearningAccount
import Testing

@Suite("What was not known yet fails the question that needs it, and no other")
struct LawKnowledgeTests {
  private let scheme = France.scheme

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func price(knownOn: Day) throws -> PriceAnswer {
    try PriceSplit.decide(
      PriceQuestion(
        day: try day("2018-11-01"), knownOn: knownOn, actionType: "rs", price: Amount(minor: 100_00, unit: France.euro),
        holderStatus: "employee", lots: [], thirdParties: []), scheme)
  }

  private func accrual(_ unit: Unit, _ year: Int, knownOn: Day) throws -> AccrualAnswer {
    try Accrual.decide(
      AccrualQuestion(
        year: year, unit: unit, knownOn: knownOn, birthYear: 1990, accruedBalance: .zero(unit), activities: [],
        traits: []), scheme)
  }

  @Test("between the law on euros and the decree with the amount, all but the credit in euros is answered")
  func amountNotYetKnown() throws {
    let known = try day("2018-10-01")
    let error = #expect(throws: SchemeError.self) { try accrual(France.euro, 2019, knownOn: known) }
    guard case .notYetKnown(let missing) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(missing.key == "EUR.annual")
    #expect(try accrual(France.hour, 2018, knownOn: known).ceiling != nil)
    #expect(try price(knownOn: known).own == Amount(minor: 100_00, unit: France.euro))
    #expect(try scheme.at(try day("2018-11-01"), knownOn: known).cancellation != nil)
  }

  @Test("before the operator's settings were known, prices are answered and files are not")
  func settingsNotYetKnown() throws {
    let known = try day("2014-12-31")
    let law = try scheme.at(try day("2015-06-01"), knownOn: known)
    #expect(try law.funding != nil)
    #expect(throws: SchemeError.self) { try law.files }
    #expect(throws: SchemeError.self) { try law.deadlines("holder.accept") }
    #expect(try price(knownOn: known).eligible)
  }

  @Test("before anything was known every topic fails")
  func nothingKnown() throws {
    let law = try scheme.at(try day("2015-06-01"), knownOn: try day("1700-01-01"))
    let missing = #expect(throws: SchemeError.self) { try price(knownOn: try day("2014-03-05")) }
    guard case .notYetKnown(let value) = missing else {
      Issue.record("\(String(describing: missing))")
      return
    }
    #expect(value.key == scheme.vocabulary.trainingKinds.min())
    #expect(throws: SchemeError.self) { try law.accrual }
    #expect(throws: SchemeError.self) { try law.funding }
    #expect(throws: SchemeError.self) { try law.cancellation }
  }
}
