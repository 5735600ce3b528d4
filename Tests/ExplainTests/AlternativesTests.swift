import Foundation
import LearningAccount
import Testing

@testable import Explain

@Suite("What could be done instead, in JSON")
struct AlternativesTests {
  private func alternatives(_ kind: String, price: String, rights: String, status: String = "employee") throws
    -> [[String: Any]]
  {
    let question = """
      {"day": "2026-09-01", "actionType": "\(kind)", "cleA": false, "price": "\(price)", "holderStatus": "\(status)",
       "knownOn": "2026-11-23", "lots": [{"id": "a", "source": "accrual", "amount": "\(rights)"}], "thirdParties": []}
      """
    return try #require(Explained.answer(.price, question)["alternatives"] as? [[String: Any]])
  }

  @Test("they are what the kernel finds without knowing the next credit, each with its reason and what it would leave")
  func asTheKernel() throws {
    let scheme = Explained.scheme
    let knownOn = try #require(Day("2026-11-23"))
    for (kind, price, rights) in [
      ("rs", "2100.00", "3000.00"), ("rncp", "900.00", "200.00"), ("vae", "700.00", "0.00"),
    ] {
      let euro = scheme.primaryUnit
      let question = PriceQuestion(
        day: try #require(Day("2026-09-01")), knownOn: knownOn, actionType: kind,
        price: try #require(Amount(decimal: price, unit: euro)), holderStatus: "employee",
        lots: [PriceLot(source: "accrual", amount: try #require(Amount(decimal: rights, unit: euro)))],
        thirdParties: [])
      let found = try Alternatives.decide(AlternativesQuestion(price: question), scheme)
      let written = try alternatives(kind, price: price, rights: rights)
      #expect(!found.isEmpty)
      #expect(written.map { $0["code"] as? String } == found.map(\.reason.code))
      #expect(written.map { $0["own"] as? String } == found.map(\.own.decimal))
      #expect(written.map { $0["saved"] as? String } == found.map { $0.saved?.decimal })
      #expect(written.allSatisfy { ($0["text"] as? String)?.isEmpty == false && $0["day"] == nil })
    }
  }

  @Test("each says what one would do in members of its own")
  func members() throws {
    let found = try alternatives("rs", price: "2100.00", rights: "3000.00")
    let employer = try #require(found.first { $0["kind"] as? String == "employer" })
    #expect(employer["amount"] as? String == "600.00")
    #expect(employer["own"] as? String == "0.00" && employer["saved"] as? String == "600.00")
    #expect(employer["actionType"] == nil && employer["mark"] == nil)
    #expect(found.contains { $0["mark"] as? String == "cleA" && $0["own"] as? String == "150.00" })
    #expect(found.contains { $0["actionType"] as? String == "rncp" && $0["confidence"] as? String == "confirmed" })
  }

  @Test("nothing is saved against a price that rights cannot pay, and nothing is proposed where nothing is left to pay")
  func ends() throws {
    let closed = try alternatives("drivingLicenceLight", price: "900.00", rights: "900.00")
    #expect(!closed.isEmpty && closed.allSatisfy { $0["saved"] is NSNull })
    #expect(try alternatives("rncp", price: "900.00", rights: "900.00", status: "jobseeker").isEmpty)
  }
}
