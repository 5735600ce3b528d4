import Foundation
import Testing

@testable import Explain

@Suite("Every worked case of the explain contract, through JSON")
struct CaseTests {
  /// One line of a topic's file: a question, and what its answer must hold.
  struct Case: Sendable, CustomTestStringConvertible {
    let topic: Topic
    let line: Int
    let json: Data

    var testDescription: String { "\(topic.rawValue), line \(line)" }

    static let all: [Case] = Topic.allCases.flatMap { topic -> [Case] in
      let url = Explained.root.appendingPathComponent("Tests/LearningAccountTests/Cases/\(topic.rawValue).jsonl")
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
      return text.split(separator: "\n").enumerated().map { Case(topic: topic, line: $0 + 1, json: Data($1.utf8)) }
    }
  }

  @Test("all cases are there")
  func present() { #expect(Case.all.count == 240) }

  @Test("the answer holds what the case says", arguments: Case.all)
  func answer(_ worked: Case) throws {
    let object = try #require(JSONSerialization.jsonObject(with: worked.json) as? [String: Any])
    let question = try JSONSerialization.data(withJSONObject: #require(object["question"]))
    var answer = try #require(
      JSONSerialization.jsonObject(with: Data(Explained.answer(worked.topic, Array(question)))) as? [String: Any])
    let reasons = try #require(answer["reasons"] as? [[String: Any]])
    #expect(!reasons.isEmpty)
    for reason in reasons {
      #expect((reason["text"] as? String)?.isEmpty == false, "\(reason)")
      #expect(["confirmed", "disputed", "unverified"].contains(reason["confidence"] as? String))
    }
    // The cases give the deadlines by code.
    if let deadlines = answer["deadlines"] as? [[String: String]] {
      answer["deadlines"] = Dictionary(uniqueKeysWithValues: deadlines.map { ($0["code"] ?? "", $0["at"] ?? "") })
    }
    for (name, expected) in try #require(object["answer"] as? [String: Any]) {
      let given = try #require(answer[name], "\(name) is missing")
      #expect((given as? NSObject) == (expected as? NSObject), "\(name): \(given), not \(expected)")
    }
  }
}
