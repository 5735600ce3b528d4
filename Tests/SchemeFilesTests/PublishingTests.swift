import Foundation
import LearningAccount
import Testing

@testable import SchemeFiles

@Suite("The law as open data")
struct PublishingTests {
  let scheme: LearningAccount.Scheme

  init() throws { scheme = try SchemeFiles.load(folder: FranceScheme.folder) }

  private func object(_ value: some Encodable) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
  }

  @Test("JSON holds every rule and value, each field always there, amounts as decimal strings")
  func json() throws {
    let law = try object(PublishedLaw(scheme))
    #expect(law["scheme"] as? String == "france-cpf")
    #expect(law["contentHash"] as? String == scheme.contentHash)
    let rules = try #require(law["rules"] as? [[String: Any]])
    #expect(rules.map { $0["key"] as? String } == scheme.book.rules.map(\.key))
    let amount = try #require(rules.first { $0["key"] as? String == "participation.amount" })
    let values = try #require(amount["values"] as? [[String: Any]])
    #expect((values.last?["value"] as? [String: String]) == ["amount": "150.00", "unit": "EUR"])
    #expect(values.last?["from"] as? String == "2026-04-02")
    for value in rules.flatMap({ $0["values"] as? [[String: Any]] ?? [] }) {
      #expect(
        value.keys.sorted() == [
          "confidence", "from", "knownFrom", "link", "note", "reference", "status", "until", "value",
        ])
    }
    let accept = try #require(rules.first { $0["key"] as? String == "deadlines.holder.accept" })
    let rule = try #require((accept["values"] as? [[String: Any]])?.first?["value"] as? [String: Any])
    #expect(rule["count"] as? Int == 4)
    #expect(rule["unit"] as? String == "workingDays")
  }

  @Test("the table has one line a value and as many fields in each")
  func table() throws {
    let lines = PublishedLaw.csv(scheme.book).components(separatedBy: "\r\n")
    #expect(lines.first == "key,file,value,from,until,knownFrom,status,confidence,reference,link,note")
    #expect(lines.count == scheme.book.rules.flatMap(\.values).count + 2)
    let bill = try #require(lines.first { $0.hasPrefix("participation.supplement,") })
    let value = "\"{atMost: 200.00 EUR, exemptKinds: [vae], exemptThirdPartiesOffer: 150.00 EUR}\""
    #expect(bill.hasPrefix("participation.supplement,participation.yaml,\(value),2026-10-02,,2026-10-01,bill,"))
  }

  @Test(
    "a field is quoted where it must be, and is never a formula",
    arguments: [
      ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
      ("two\r\nlines", "\"two\r\nlines\""),
      ("=1+1", "'=1+1"), ("+33", "'+33"), ("-5", "-5"), ("-12.50", "-12.50"), ("-5+A1", "'-5+A1"), ("-", "'-"),
      ("@sum", "'@sum"), ("\tx", "'\tx"), ("=a,b", "\"'=a,b\""),
      ("", ""), ("5-1", "5-1"),
    ])
  func field(text: String, written: String) { #expect(CSVText.field(text) == written) }

  @Test("a difference tells both sides of a change, null where there is none")
  func difference() throws {
    let days = (try #require(Day("2026-01-01")), try #require(Day("2026-11-01")))
    let answer = try object(PublishedDifference(scheme.book.difference(from: days.0, to: days.1)))
    #expect(answer["knownOn"] is NSNull)
    let changes = try #require(answer["changes"] as? [[String: Any]])
    let cap = try #require(changes.first { $0["key"] as? String == "caps.rs" })
    #expect(cap["before"] is NSNull)
    let bills = try #require(answer["bills"] as? [[String: Any]])
    #expect(bills.contains { $0["key"] as? String == "participation.supplement" })
  }
}
