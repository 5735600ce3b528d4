import LearningAccount
import Testing

/// Holds each value of the law to what its sources say, stated in `Facts/` by people who read them, not by the scheme's
/// files: who changes the law writes what the source says a second time.
@Suite("What the sources say of the law")
struct LawFactTests {
  private let book = France.scheme.book
  private let facts = LawFacts.shared

  @Test("every line of the facts can be read")
  func readable() {
    #expect(facts.faults.isEmpty)
    #expect(facts.all.count > 200)
  }

  @Test("every value of a rule is stated, and no other", arguments: France.scheme.book.rules.map(\.key))
  func complete(key: String) throws {
    let rule = try #require(book.rule(key))
    let stated = facts.about(key)
    for value in rule.values {
      #expect(
        stated.filter { $0.speaks(of: value) }.count == 1,
        "\(key) from \(value.from.iso), known from \(value.knownFrom.iso): one line of Facts/ must state it")
    }
    #expect(stated.count == rule.values.count, "\(key) has \(rule.values.count) values; stated: \(stated)")
  }

  @Test("a value is what its source says, as sure, and cites it", arguments: LawFacts.shared.all)
  func value(fact: LawFact) throws {
    let rule = try #require(book.rule(fact.rule), "\(fact.place): the scheme has no rule \(fact.rule)")
    let value = try #require(rule.values.first { fact.speaks(of: $0) }, "\(fact.place): no such value")
    #expect(value.value.factLines == fact.lines)
    #expect(value.until == fact.until)
    #expect(value.confidence == fact.confidence)
    let reference = Citation(value.reference.text)
    #expect(!fact.citations.isEmpty)
    for citation in fact.citations { #expect(citation.stands(in: reference), "\(value.reference.text)") }
    #expect(Set(reference.identifiers) == Set(fact.citations.flatMap(\.identifiers)))
    // Where nothing identifies, each word does.
    if reference.identifiers.isEmpty { #expect(reference.words == fact.citations.flatMap(\.words)) }
  }

  @Test(
    "it holds from its first day to its last, and what the sources say before and after",
    arguments: LawFacts.shared.all.filter { $0.status == .inForce })
  func days(fact: LawFact) throws {
    let rule = try #require(book.rule(fact.rule), "\(fact.place): the scheme has no rule \(fact.rule)")
    let around = [fact.from.adding(days: -1), fact.from, fact.until, fact.until?.adding(days: 1)]
    for day in around.compactMap({ $0 }) {
      #expect(rule.value(on: day)?.value.factLines == facts.holding(fact.rule, on: day)?.lines, "on \(day.iso)")
    }
  }

  @Test(
    "nobody knew it the day before it was published",
    arguments: LawFacts.shared.all.filter { $0.status == .inForce })
  func knowledge(fact: LawFact) throws {
    let rule = try #require(book.rule(fact.rule), "\(fact.place): the scheme has no rule \(fact.rule)")
    let before = rule.value(on: fact.from, knownOn: fact.knownFrom.adding(days: -1))
    #expect(before.map { fact.speaks(of: $0) } != true)
    let since = try #require(rule.value(on: fact.from, knownOn: fact.knownFrom))
    #expect(fact.speaks(of: since))
  }

  @Test("a bill is proposed and never applied", arguments: LawFacts.shared.all.filter { $0.status == .bill })
  func bills(fact: LawFact) throws {
    let rule = try #require(book.rule(fact.rule), "\(fact.place): the scheme has no rule \(fact.rule)")
    #expect(rule.value(on: fact.from).map { fact.speaks(of: $0) } != true)
    let proposed = book.difference(from: fact.from, to: fact.from, knownOn: fact.knownFrom).bills
    #expect(proposed.contains { $0.key == fact.rule && $0.after?.value.factLines == fact.lines })
    let tooEarly = book.difference(from: fact.from, to: fact.from, knownOn: fact.knownFrom.adding(days: -1)).bills
    #expect(!tooEarly.contains { $0.key == fact.rule })
  }
}
