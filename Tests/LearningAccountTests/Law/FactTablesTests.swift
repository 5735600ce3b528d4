import LearningAccount
import Testing

@Suite("The tables of facts")
struct FactTablesTests {
  @Test("a line states a value, and a line without a rule goes on with it")
  func reads() throws {
    let facts = LawFacts(
      "order.md",
      """
      # What people read

      | rule | value | from | until | known | standing | cites |
      |---|---|---|---|---|---|---|
      | order.use | corrective, accrual | 2015-01-01 | 2015-12-31 | 2014-03-06 | bill disputed | L6323-4 ; décret 2024-394 |
      |  | case A; when late, entered | | | | | |
      """)
    #expect(facts.faults.isEmpty)
    let fact = try #require(facts.all.first)
    #expect(facts.all.count == 1 && fact.place == "order.md:5")
    #expect(fact.lines == [["accrual, corrective"], ["case A", "when entered, late"]])
    #expect(fact.until?.iso == "2015-12-31" && fact.status == .bill && fact.confidence == .disputed)
    #expect(fact.citations.map(\.identifiers) == [["l6323-4"], ["2024-394"]])
  }

  @Test(
    "what cannot be read is named with its line",
    arguments: [
      "| a.b | 1 | 2015-02-30 | | 2014-03-06 | confirmed | L1 |", "| a.b | 1 | 2015-01-01 | | | confirmed | L1 |",
      "| a.b | 1 | 2015-01-01 | then | 2014-03-06 | confirmed | L1 |",
      "| a.b | 1 | 2015-01-01 | | 2014-03-06 | sure | L1 |",
      "| a.b | 1 | 2015-01-01 | | 2014-03-06 | law confirmed | L1 |",
      "| a.b | 1 | 2015-01-01 | | 2014-03-06 | confirmed |", "|  | case A | | | | | |",
    ])
  func faults(line: String) {
    let facts = LawFacts("bad.md", "\n" + line)
    #expect(facts.all.isEmpty)
    #expect(facts.faults.count == 1 && facts.faults[0].hasPrefix("bad.md:2: "))
  }

  @Test("a citation stands where its words do, whole and in their order")
  func citations() {
    let reference = Citation("Code du travail, D6323-1 A (décret 2026-127)")
    #expect(Citation("décret 2026-127").stands(in: reference))
    #expect(Citation("D6323-1 A").stands(in: reference))
    #expect(!Citation("D6323-1 décret").stands(in: reference))
    #expect(!Citation("2026-12").stands(in: reference))
    #expect(!Citation("").stands(in: reference))
    #expect(reference.identifiers == ["d6323-1", "2026-127"])
  }
}
