import Foundation
import LearningAccount

/// Reasons as the ledger and the files keep them: JSON that renders in any language years later.
///
/// Amounts carry their unit and its decimals, so that nothing else is needed to read them.
enum StoredReasons {
  static func encode(_ reasons: [Reason]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(reasons.map(StoredReason.init)), as: UTF8.self)
  }

  static func decode(_ text: String) throws -> [Reason] {
    try JSONDecoder().decode([StoredReason].self, from: Data(text.utf8)).map { try $0.reason() }
  }
}

private struct StoredReason: Codable {
  let code: String
  var arguments: [String: StoredArgument]?
  var source: String?
  var link: String?
  var confidence: String?

  init(_ reason: Reason) {
    code = reason.code
    arguments = reason.arguments.isEmpty ? nil : reason.arguments.mapValues(StoredArgument.init)
    source = reason.source?.text
    link = reason.source?.link
    confidence = reason.confidence == .confirmed ? nil : reason.confidence.rawValue
  }

  func reason() throws -> Reason {
    Reason(
      code, try (arguments ?? [:]).mapValues { try $0.argument() },
      source: source.map { LegalReference(text: $0, link: link) },
      confidence: confidence.flatMap(Confidence.init(rawValue:)) ?? .confirmed)
  }
}

/// One argument; exactly one of the fields is there (an amount has three).
private struct StoredArgument: Codable {
  var minor: Int64?
  var unit: String?
  var decimals: Int?
  var day: String?
  var numerator: Int64?
  var denominator: Int64?
  var count: Int?
  var term: String?
  var text: String?

  init(_ argument: Reason.Argument) {
    switch argument {
    case .amount(let amount):
      minor = amount.minor
      unit = amount.unit.code
      decimals = amount.unit.decimals
    case .day(let value): day = value.iso
    case .share(let share):
      numerator = share.numerator
      denominator = share.denominator
    case .count(let value): count = value
    case .term(let value): term = value
    case .text(let value): text = value
    }
  }

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
