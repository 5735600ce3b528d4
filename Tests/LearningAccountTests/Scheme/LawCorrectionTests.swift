import LearningAccount
import Testing

@Suite("What another version of the law corrects")
struct LawCorrectionTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func value(_ count: Int, from: String, until: String? = nil, known: String) throws -> Dated<LawValue> {
    Dated(
      value: .count(count), from: try day(from), until: try until.map(day), knownFrom: try day(known),
      confidence: .confirmed, reference: LegalReference(text: "Article 1"))
  }

  private func book(_ values: [Dated<LawValue>], key: String = "days") -> LawBook {
    LawBook([LawRule(file: "terms.yaml", timeline: Timeline(key, values))])
  }

  /// On 1 September 2026, of a rule that has been 4 since 2020.
  private func corrections(_ added: Dated<LawValue>...) throws -> [LawCorrection] {
    let old = try value(4, from: "2020-01-01", known: "2019-12-01")
    return book([old]).corrections(by: book([old] + added), today: try day("2026-09-01"))
  }

  @Test("a value put behind one that holds is found with the first day and knowledge that it changes")
  func backdated() throws {
    let found = try corrections(value(9, from: "2026-05-01", known: "2026-04-15"))
    #expect(found.map(\.from) == [try day("2026-05-01")])
    #expect(found.map(\.knownOn) == [try day("2026-04-15")])
    #expect(found.map(\.before?.value) == [.count(4)])
    #expect(found.map(\.after?.value) == [.count(9)])
  }

  @Test("a value that was known between two others rewrites what was known then, though nothing of today changes")
  func between() throws {
    let values = [
      try value(4, from: "2020-01-01", known: "2019-12-01"), try value(5, from: "2020-01-01", known: "2021-01-01"),
    ]
    let newer = book(values + [try value(9, from: "2020-01-01", known: "2020-06-01")])
    let found = book(values).corrections(by: newer, today: try day("2026-09-01"))
    #expect(found.map(\.knownOn) == [try day("2020-06-01")])
  }

  @Test("what becomes known today or later corrects nothing, whatever days it is for")
  func news() throws {
    #expect(try corrections(value(9, from: "2026-05-01", known: "2026-09-01")).isEmpty)
    #expect(try corrections(value(9, from: "2020-01-01", known: "2027-01-01")).isEmpty)
    #expect(try corrections(value(9, from: "2026-09-02", known: "2026-03-01")).isEmpty)
  }

  @Test("what became known today is not changed a second time unnoticed")
  func twiceToday() throws {
    let old = [
      try value(4, from: "2020-01-01", known: "2019-12-01"), try value(5, from: "2026-05-01", known: "2026-09-01"),
    ]
    let newer = book([old[0], try value(6, from: "2026-05-01", known: "2026-09-01")])
    #expect(book(old).corrections(by: newer, today: try day("2026-09-01")).map(\.before?.value) == [.count(5)])
  }

  @Test("a rule that is left out, and one that is added for the past, are corrections")
  func rules() throws {
    let (one, other) = (book([try value(4, from: "2020-01-01", known: "2019-12-01")], key: "days"), LawBook())
    let today = try day("2026-09-01")
    #expect(one.corrections(by: other, today: today).map { $0.after == nil } == [true])
    #expect(other.corrections(by: one, today: today).map { $0.before == nil } == [true])
    #expect(one.corrections(by: one, today: today).isEmpty)
  }
}
