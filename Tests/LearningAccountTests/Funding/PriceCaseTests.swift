import LearningAccount
import Testing

@Suite("Every worked case of the price contract")
struct PriceCaseTests {
  static let cases = Case.all("price")

  @Test("all cases are there")
  func present() { #expect(Self.cases.count == 60) }

  @Test("the answer holds what the case says", arguments: cases)
  func answer(_ worked: Case) throws {
    let scheme = France.scheme
    let fields = CaseFields(object: worked.question)
    let answer = try PriceSplit.decide(PriceQuestion(fields, scheme), scheme)
    let expected = CaseFields(object: worked.answer)
    #expect(answer.eligible == (try expected.flag("eligible")))
    // A field that a case leaves out is not asked; an inner nil stands for null.
    for (name, given) in answer.amounts where expected.has(name) {
      #expect(given == expected.object[name] as? String, "\(name)")
    }
    let shares = try expected.objects("shares")
    let names = try (fields.objects("lots"), fields.objects("thirdParties"))
    let payers = try answer.shares.map { share in
      switch share.payer {
      case .lot(let place): try names.0[place].text("id")
      case .thirdParty(let place): try names.1[place].text("id")
      case .holder: "own"
      }
    }
    #expect(payers == (try shares.map { try $0.text("id") }))
    #expect(answer.shares.map(\.amount.decimal) == (try shares.map { try $0.text("amount") }))
    #expect(!answer.reasons.isEmpty)
    #expect((answer.refusal == nil) == answer.eligible)
  }
}

extension PriceAnswer {
  var amounts: [(String, String?)] {
    [
      ("cap", cap?.decimal), ("usable", usable.decimal), ("participation", participation.decimal),
      ("own", own?.decimal), ("debited", debited?.decimal),
    ]
  }
}

extension PriceQuestion {
  init(_ fields: CaseFields, _ scheme: Scheme) throws {
    let unit = scheme.primaryUnit
    self.init(
      day: try fields.day("day"), actionType: try fields.text("actionType"),
      marks: try fields.flag("cleA") ? ["cleA"] : [],
      price: try fields.amount("price", unit), holderStatus: try fields.text("holderStatus"),
      lots: try fields.objects("lots").map {
        PriceLot(source: try $0.text("source"), amount: try $0.amount("amount", unit))
      },
      thirdParties: try fields.objects("thirdParties").map {
        PriceThirdParty(kind: try $0.text("kind"), amount: try $0.amount("amount", unit))
      })
  }
}
