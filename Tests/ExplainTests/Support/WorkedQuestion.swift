import Foundation

@testable import Explain

/// The question of a worked case: valid, until a test spoils it.
struct WorkedQuestion: @unchecked Sendable {
  // Safe: JSON values are never written after they were read.
  let topic: Topic
  let fields: [String: Any]

  static let all: [WorkedQuestion] = CaseTests.Case.all.compactMap { worked in
    guard let object = try? JSONSerialization.jsonObject(with: worked.json) as? [String: Any],
      let fields = object["question"] as? [String: Any]
    else { return nil }
    return WorkedQuestion(topic: worked.topic, fields: fields)
  }

  var text: [UInt8] { Self.text(fields) }

  static func text(_ fields: Any) -> [UInt8] {
    // A dictionary of JSON values always has a text.
    Array((try? JSONSerialization.data(withJSONObject: fields)) ?? Data())
  }

  /// Every value of the question, with its path: `price`, `lots`, `lots[0]`, `lots[0].amount`.
  var values: [(path: [Step], value: Any)] { Self.values(in: fields, under: []) }

  enum Step: Hashable { case name(String), index(Int) }

  private static func values(in value: Any, under path: [Step]) -> [(path: [Step], value: Any)] {
    if let object = value as? [String: Any] {
      return object.sorted { $0.key < $1.key }.flatMap { name, value in
        [(path + [.name(name)], value)] + values(in: value, under: path + [.name(name)])
      }
    }
    guard let list = value as? [Any] else { return [] }
    return list.enumerated().flatMap { index, value in
      [(path + [.index(index)], value)] + values(in: value, under: path + [.index(index)])
    }
  }

  /// The question with another value in one place; nil takes it away.
  func with(_ value: Any?, at path: [Step]) -> [UInt8] { Self.text(Self.replacing(fields, path[...], value) ?? [:]) }

  private static func replacing(_ whole: Any, _ path: ArraySlice<Step>, _ value: Any?) -> Any? {
    guard let step = path.first else { return value }
    switch step {
    case .name(let name):
      var object = whole as? [String: Any] ?? [:]
      object[name] = replacing(object[name] ?? NSNull(), path.dropFirst(), value)
      return object
    case .index(let index):
      var list = whole as? [Any] ?? []
      if let element = replacing(list[index], path.dropFirst(), value) {
        list[index] = element
      } else {
        list.remove(at: index)
      }
      return list
    }
  }

  static func written(_ path: [Step]) -> String {
    path.reduce(into: "") { text, step in
      switch step {
      case .name(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
