import LearningAccount
import Testing

/// What the law's sources say of one value, as a line of the tables in `Facts/` states it.
struct LawFact: Sendable, CustomTestStringConvertible {
  /// Where the line stands: `participation.md:12`.
  let place: String
  /// The rule that it speaks of: `participation.amount`.
  let rule: String
  /// The value, in the form of ``LawValue/factLines``.
  var lines: [[String]]
  let from: Day
  let until: Day?
  let knownFrom: Day
  let status: LegalStatus
  let confidence: Confidence
  /// What the value's reference must name, and nothing with a number beside it.
  let citations: [Citation]

  var testDescription: String { "\(rule) from \(from.iso) (\(place))" }

  func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

  /// Whether this is the value of which the fact speaks: a rule has one from a day, as it was known on a day.
  func speaks(of value: Dated<LawValue>) -> Bool {
    value.from == from && value.knownFrom == knownFrom && value.status == status
  }
}
