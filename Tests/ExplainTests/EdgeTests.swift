import Foundation
import LearningAccount
import Testing

@testable import Explain

@Suite("Questions at the edge of what can be answered")
struct EdgeTests {
  private func price(lot: String = "a", amount: String = "3000.00", party: String = "r", offer: String = "400.00")
    -> String
  {
    """
    {"day": "2026-09-01", "actionType": "rs", "cleA": false, "price": "2100.00", "holderStatus": "employee",
     "knownOn": "2026-11-23", "lots": [{"id": "\(lot)", "source": "accrual", "amount": "\(amount)"}],
     "thirdParties": [{"id": "\(party)", "kind": "region", "amount": "\(offer)"}]}
    """
  }

  /// A training for 2 000 €, ended too late.
  private func cancel(parties first: String, _ second: String) -> String {
    """
    {"acceptedAt": "2026-03-10T10:00:00+01:00", "startsOn": "2026-05-11", "endsOn": "2026-06-30", "enteredOn": null,
     "at": "2026-05-04T10:00:00+02:00", "by": "holder", "forceMajeure": false, "attendedShare": null,
     "resumeProposed": null, "knownOn": "2026-11-23", "price": "2000.00", "rights": "1600.00", "own": "150.00",
     "thirdParties": [{"id": "\(first)", "amount": "200.00"}, {"id": "\(second)", "amount": "50.00"}]}
    """
  }

  private func readable(_ topic: Topic, _ question: String) throws -> String {
    let explanation = try Array(question.utf8).withUnsafeBytes { bytes throws(ExplainProblem) in
      try Explained.explainer.explain(topic, bytes, now: Explained.now)
    }
    return explanation.readable(Explained.words)
  }

  private func deadlines(requestedAt: String, startsOn: String = "null") -> String {
    """
    {"requestedAt": "\(requestedAt)", "prerequisites": false, "franceTravail": false, "answeredAt": null,
     "acceptedAt": null, "startsOn": \(startsOn), "endsOn": null, "enteredOn": null, "exitedOn": null,
     "serviceDoneAt": null}
    """
  }

  @Test("what can be answered in JSON can be read, whatever could not be added up beside it")
  func largestOffer() throws {
    let question = price(offer: "92233720368547758.07")
    #expect(try Explained.answer(.price, question)["own"] as? String == "150.00")
    #expect(try readable(.price, question).contains("€2,100.00"))
  }

  @Test("identifiers are as different as their bytes are")
  func identifiers() throws {
    let question = price(lot: "\u{E9}", party: "e\u{301}")
    let shares = try #require(Explained.answer(.price, question)["shares"] as? [[String: String]])
    #expect(
      shares.compactMap { $0["id"].map { Array($0.utf8) } }.prefix(2) == [Array("\u{E9}".utf8), Array("e\u{301}".utf8)])
    let text = try readable(.price, question)
    #expect(text.contains("rights earned by work") && text.contains("region"))
  }

  @Test("an identifier stands once and is not the holder's own, among few and among many")
  func identifiersTaken() throws {
    #expect(Explained.problem(.price, price(lot: "x", party: "x"))?.field == "thirdParties[0].id")
    let own = Explained.problem(.price, price(lot: "own"))
    #expect(own?.field == "lots[0].id")
    #expect(own?.message == "lots[0].id own: an identifier that stands once and is not \"own\" was expected")
    for (count, taken) in [(2, 1), (20, 19), (20, 8)] {
      let lots = (0..<count).map { place in
        #"{"id": "\#(place == taken ? 0 : place)", "source": "accrual", "amount": "1.00"}"#
      }
      let question = price().replacing(
        #"{"id": "a", "source": "accrual", "amount": "3000.00"}"#, with: lots.joined(separator: ", "))
      #expect(Explained.problem(.price, question)?.field == "lots[\(taken)].id")
    }
    #expect(Explained.problem(.cancel, cancel(parties: "b", "b"))?.field == "thirdParties[1].id")
    #expect(Explained.problem(.cancel, cancel(parties: "own", "b"))?.field == "thirdParties[0].id")
  }

  @Test("what becomes of third parties' money stands under the names that the question gave them")
  func thirdPartiesNamed() throws {
    let question = cancel(parties: "second", "first")
    let parties = try #require(Explained.answer(.cancel, question)["thirdParties"] as? [[String: String]])
    #expect(parties.map { $0["id"] } == ["second", "first"])
    #expect(parties.map { $0["debited"] } == ["200.00", "50.00"])
    #expect(try readable(.cancel, question).contains("second"))
  }

  @Test("a caller's control characters are spelled out in a readable answer")
  func controlCharacters() throws {
    let text = try readable(.price, price(lot: "\\u001b[2J\\nx"))
    #expect(text.contains("\\u{1b}[2J\\u{a}x"))
    #expect(!text.unicodeScalars.contains { $0.isControl && $0 != "\n" })
  }

  @Test("an unknown field is told with its value")
  func unknownField() {
    let question = price().replacing("\"cleA\": false", with: "\"cleA\": false, \"prise\": 1")
    let message = Explained.problem(.price, question)?.message
    #expect(message?.hasPrefix("prise 1 is not a field here: one of scheme, knownOn, day") == true)
  }

  @Test("a share of more than twelve decimals is refused for what it is")
  func longShare() throws {
    let question = """
      {"year": 2025, "unit": "EUR", "birthDate": "1990-05-01", "fullPension": false, "accruedBalance": "0.00",
       "activities": [{"kind": "employee", "workShare": "SHARE"}], "lowSkilled": false, "disabledWorker": false}
      """
    #expect(
      try Explained.answer(.accrual, question.replacing("SHARE", with: "0.499999999999"))["credit"] as? String
        == "250.00")
    let message = Explained.problem(.accrual, question.replacing("SHARE", with: "0.4999999999999"))?.message
    #expect(message?.contains("a share from 0 to 1 with at most 12 decimals") == true)
  }

  @Test(
    "days whose deadlines no four-digit year can hold are refused by name",
    arguments: [
      ("9999-12-31T10:00:00+01:00", "null", "requestedAt"), ("2026-03-02T10:00:00+01:00", "\"9999-12-31\"", "startsOn"),
    ])
  func lastYear(_ requestedAt: String, _ startsOn: String, _ field: String) {
    let problem = Explained.problem(.deadlines, deadlines(requestedAt: requestedAt, startsOn: startsOn))
    #expect(problem?.field == field)
    #expect(problem?.message.hasSuffix("a day whose deadlines fall into the years 1 to 9999 was expected") == true)
  }

  @Test("so is a start whose free cancellation would end before the year 1")
  func firstYear() {
    let question = """
      {"acceptedAt": "2026-03-10T09:00:00+01:00", "startsOn": "0001-01-02", "endsOn": "2026-06-30", "enteredOn": null,
       "at": "2026-05-04T12:00:00+02:00", "by": "holder", "forceMajeure": false, "attendedShare": null,
       "resumeProposed": null, "price": "150.00", "rights": "0.00", "own": "150.00"}
      """
    #expect(Explained.problem(.cancel, question)?.field == "startsOn")
  }
}
