import LearningAccount
import Testing

@Suite("The difference that two days make")
struct LawDifferenceTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func value(
    _ count: Int, from: String, until: String? = nil, known: String? = nil, status: LegalStatus = .inForce,
    source: String = "Article 1"
  ) throws -> Dated<LawValue> {
    Dated(
      value: .count(count), from: try day(from), until: try until.map(day), knownFrom: try day(known ?? from),
      status: status, confidence: .confirmed, reference: LegalReference(text: source))
  }

  private func book(_ values: [Dated<LawValue>]) -> LawBook {
    LawBook([LawRule(file: "terms.yaml", timeline: Timeline("days", values))])
  }

  @Test("a rule that ends has nothing after it")
  func end() throws {
    let book = book([try value(4, from: "2020-01-01", until: "2020-12-31")])
    let changes = book.difference(from: try day("2020-12-31"), to: try day("2021-01-01")).changes
    #expect(changes.count == 1)
    #expect(changes.first?.key == "terms.days")
    #expect(changes.first?.before?.value == .count(4))
    #expect(changes.first?.after == nil)
  }

  @Test("the same value under another source is a change of source, not of value")
  func source() throws {
    let book = book([
      try value(4, from: "2020-01-01"), try value(4, from: "2021-01-01", source: "Article 2"),
    ])
    let changes = book.difference(from: try day("2020-12-31"), to: try day("2021-01-01")).changes
    #expect(changes.map(\.changesValue) == [false])
  }

  @Test("a correction that became known later changes the past only for those who know it")
  func correction() throws {
    let book = book([
      try value(4, from: "2020-01-01", known: "2019-12-01"), try value(5, from: "2020-01-01", known: "2020-06-01"),
      try value(6, from: "2021-01-01", known: "2020-12-01"),
    ])
    let days = (try day("2020-03-01"), try day("2021-03-01"))
    #expect(book.difference(from: days.0, to: days.1).changes.first?.before?.value == .count(5))
    let then = book.difference(from: days.0, to: days.1, knownOn: try day("2020-05-31"))
    #expect(then.changes.isEmpty)
  }

  @Test("a bill is told with what is in force, from its day and until its end, once it is known")
  func bill() throws {
    let book = book([
      try value(4, from: "2020-01-01"),
      try value(9, from: "2021-01-01", until: "2021-06-30", known: "2020-10-01", status: .bill),
    ])
    let start = try day("2020-06-01")
    func bills(on text: String, known: String? = nil) throws -> [LawChange] {
      book.difference(from: start, to: try day(text), knownOn: try known.map(day)).bills
    }
    #expect(try bills(on: "2020-12-31").isEmpty)
    #expect(try bills(on: "2021-01-01").map(\.after?.value) == [.count(9)])
    #expect(try bills(on: "2021-01-01").map(\.before?.value) == [.count(4)])
    #expect(try bills(on: "2021-07-01").isEmpty)
    #expect(try bills(on: "2021-01-01", known: "2020-09-30").isEmpty)
    #expect(try bills(on: "2021-01-01", known: "2020-10-01").count == 1)
    #expect(book.difference(from: start, to: try day("2021-02-01")).changes.isEmpty)
  }

  @Test(
    "a share is written as a decimal where it is one",
    arguments: [(1, 2, "0.5"), (0, 1, "0"), (1, 1, "1"), (1, 4, "0.25"), (1, 3, nil)] as [(Int64, Int64, String?)])
  func share(numerator: Int64, denominator: Int64, text: String?) {
    #expect(Proportion(numerator, over: denominator).decimal == text)
    #expect(LawValue.share(Proportion(numerator, over: denominator)).plain == text ?? "1/3")
  }
}
