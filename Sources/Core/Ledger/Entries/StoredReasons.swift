import Foundation
import JSONWriting
import LearningAccount

/// Reasons as the ledger and the files keep them: JSON that renders in any language years later.
///
/// Amounts carry their unit and its decimals, so that nothing else is needed to read them.
package enum StoredReasons {
  /// Names come sorted, so that equal reasons give equal texts, whose hash the chain holds.
  /// Why their hash and not the reasons: docs/decisions/0002.
  package static func encode(_ reasons: [Reason]) -> String {
    var json = JSONWriter()
    json.beginList()
    for reason in reasons { json.object { $0.write(reason) } }
    json.endList()
    return json.text
  }

  package static func decode(_ text: String) throws -> [Reason] {
    try JSONDecoder().decode([StoredReason].self, from: Data(text.utf8)).map { try $0.reason() }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ reason: Reason) {
    if !reason.arguments.isEmpty {
      object("arguments") { json in
        for (name, argument) in reason.arguments.sorted(by: { $0.key < $1.key }) {
          json.name(name)
          json.object { $0.write(argument) }
        }
      }
    }
    text("code", reason.code)
    if reason.confidence != .confirmed { text("confidence", reason.confidence.rawValue) }
    text("link", reason.source?.link)
    text("source", reason.source?.text)
  }

  private mutating func write(_ argument: Reason.Argument) {
    switch argument {
    case .amount(let amount):
      number("decimals", amount.unit.decimals)
      number("minor", amount.minor)
      text("unit", amount.unit.code)
    case .day(let value): text("day", value.iso)
    case .share(let share):
      number("denominator", share.denominator)
      number("numerator", share.numerator)
    case .count(let value): number("count", value)
    case .term(let value): text("term", value)
    case .text(let value): text("text", value)
    }
  }
}

private struct StoredReason: Decodable {
  let code: String
  var arguments: [String: StoredArgument]?
  var source: String?
  var link: String?
  var confidence: String?

  func reason() throws -> Reason {
    Reason(
      code, try (arguments ?? [:]).mapValues { try $0.argument() },
      source: source.map { LegalReference(text: $0, link: link) },
      confidence: confidence.flatMap(Confidence.init(rawValue:)) ?? .confirmed)
  }
}

/// One argument; exactly one of the fields is there (an amount has three).
private struct StoredArgument: Decodable {
  var minor: Int64?
  var unit: String?
  var decimals: Int?
  var day: String?
  var numerator: Int64?
  var denominator: Int64?
  var count: Int?
  var term: String?
  var text: String?

  func argument() throws -> Reason.Argument {
    if let minor, let unit, Unit.isCode(unit), let decimals, (0...18).contains(decimals) {
      return .amount(Amount(minor: minor, unit: Unit(code: unit, decimals: decimals)))
    }
    if let day, let value = Day(day) { return .day(value) }
    if let numerator, let denominator, denominator > 0 { return .share(Proportion(numerator, over: denominator)) }
    if let count { return .count(count) }
    if let term { return .term(term) }
    if let text { return .text(text) }
    throw LedgerError.damaged("a stored reason has an argument of no known kind")
  }
}
