import Foundation
import LearningAccount
import Testing

/// One worked case of the explain contract: a question and the fields that its answer must hold.
struct Case: @unchecked Sendable, CustomTestStringConvertible {
  // Safe: JSON values are never written after the case was read.
  let question: [String: Any]
  let answer: [String: Any]
  let line: Int

  var testDescription: String { "line \(line)" }

  /// The cases of a topic; empty where they cannot be read, which a test of its own refuses.
  static func all(_ topic: String) -> [Case] {
    guard let url = Bundle.module.url(forResource: topic, withExtension: "jsonl", subdirectory: "Cases"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").enumerated().compactMap { index, line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let question = object["question"] as? [String: Any], let answer = object["answer"] as? [String: Any]
      else { return nil }
      return Case(question: question, answer: answer, line: index + 1)
    }
  }
}

/// Reads fields of a JSON object that a case's writer promised; anything else fails the test.
struct CaseFields {
  let object: [String: Any]
  struct Missing: Error { let field: String }

  func text(_ name: String) throws -> String { try value(name) }
  func flag(_ name: String) throws -> Bool { try value(name) }
  func number(_ name: String) throws -> Int { try value(name) }
  func objects(_ name: String) throws -> [CaseFields] {
    try (value(name) as [[String: Any]]).map(CaseFields.init)
  }
  func has(_ name: String) -> Bool { object[name] != nil }
  /// Null or absent.
  func isNull(_ name: String) -> Bool { object[name] == nil || object[name] is NSNull }

  func day(_ name: String) throws -> Day {
    guard let day = Day(try text(name)) else { throw Missing(field: name) }
    return day
  }

  func amount(_ name: String, _ unit: LearningAccount.Unit) throws -> Amount {
    guard let amount = Amount(decimal: try text(name), unit: unit) else { throw Missing(field: name) }
    return amount
  }

  func proportion(_ name: String) throws -> Proportion {
    guard let share = Proportion(decimal: try text(name)) else { throw Missing(field: name) }
    return share
  }

  private func value<Value>(_ name: String) throws -> Value {
    guard let value = object[name] as? Value else { throw Missing(field: name) }
    return value
  }
}
