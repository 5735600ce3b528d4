import LearningAccount
import Testing

/// A value ends when the next one begins, or by an `until`. An `until` says what was known from the value's own
/// `knownFrom`; so an end that a later text set belongs to a value of its own, known from that text on.
@Suite("The end of a value is known from the text that set it")
struct KnownEndTests {
  /// What one text began and ended, and what was read for some years only.
  private static let endedFromTheBeginning: Set<String> = [
    "funders.recoveryPlanDigital", "self-employed.contributionTrade", "self-employed.contributionLiberal",
    "self-employed.contributionCraft",
  ]

  private static let ended = France.scheme.book.rules.flatMap { rule in
    rule.values.filter { $0.until != nil }.map { (rule, $0) }
  }

  @Test("what ends went on for whoever did not know that text yet")
  func ends() {
    #expect(Self.ended.count > 10)
    for (rule, value) in Self.ended where !Self.endedFromTheBeginning.contains(rule.key) {
      let before = rule.values.first { $0.from == value.from && $0.knownFrom < value.knownFrom }
      #expect(before?.until == nil && before?.value == value.value, "\(rule.key) from \(value.from.iso)")
      if let last = value.until {
        let after = last.adding(days: 1)
        #expect(rule.value(on: after, knownOn: value.knownFrom.adding(days: -1))?.value == value.value, "\(rule.key)")
        #expect(rule.value(on: after, knownOn: value.knownFrom)?.value == nil, "\(rule.key)")
      }
    }
  }

  @Test("the exceptions are values that end")
  func exceptions() {
    #expect(Self.endedFromTheBeginning.isSubset(of: Self.ended.map(\.0.key)))
  }
}
