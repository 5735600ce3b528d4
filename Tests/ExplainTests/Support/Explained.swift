import Foundation
import LearningAccount
import SchemeFiles
import Words

@testable import Explain

/// Asks the shipped law as a script would: bytes in, bytes out.
enum Explained {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  static let scheme: LearningAccount.Scheme = {
    do {
      return try SchemeFiles.load(folder: root.appendingPathComponent("Schemes/france-cpf").path)
    } catch { fatalError("\(error)") }
  }()

  static let explainer: Explainer = {
    guard let local = LocalTime(timeZone: scheme.timeZone) else { fatalError("no time zone \(scheme.timeZone)") }
    return Explainer(AskedSchemes([.init(scheme: scheme, local: local)], standard: scheme.id))
  }()

  static let words: Words = {
    do { return try Texts.shipped().language(.english) } catch { fatalError("\(error)") }
  }()

  /// 1 December 2026: all of the shipped law is known.
  static let now = Instant(milliseconds: 1_796_083_200_000)

  static func answer(_ topic: Topic, _ question: [UInt8]) throws -> [UInt8] {
    let explanation = try question.withUnsafeBytes { bytes throws(ExplainProblem) in
      try explainer.explain(topic, bytes, now: now)
    }
    return explanation.json(words)
  }

  static func answer(_ topic: Topic, _ question: String) throws -> [String: Any] {
    let answer = try answer(topic, Array(question.utf8))
    return try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any] ?? [:]
  }

  /// The problem that a question has; nil where it is answered.
  static func problem(_ topic: Topic, _ question: [UInt8]) -> ExplainProblem? {
    do {
      _ = try answer(topic, question)
      return nil
    } catch {
      return error as? ExplainProblem
    }
  }

  static func problem(_ topic: Topic, _ question: String) -> ExplainProblem? { problem(topic, Array(question.utf8)) }
}
