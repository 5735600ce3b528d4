import Explain
import Foundation
import LearningAccount
import SchemeFiles

/// How fast one core decides, without rendering a text: prints decisions a second for each topic as JSON.
///
/// usage: LawDecisions SCHEME CASES SECONDS, where CASES is the folder of the worked cases
@main
struct LawDecisions {
  let explainer: Explainer
  let scheme: Scheme
  let cases: URL
  let seconds: Double

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seconds = Double(arguments[3]), seconds > 0 else {
      FileHandle.standardError.write(Data("usage: LawDecisions SCHEME CASES SECONDS\n".utf8))
      exit(2)
    }
    let scheme = try SchemeFiles.load(folder: arguments[1])
    guard let local = LocalTime(timeZone: scheme.timeZone) else { throw CocoaError(.fileReadCorruptFile) }
    let bench = LawDecisions(
      explainer: Explainer(AskedSchemes([.init(scheme: scheme, local: local)], standard: scheme.id)), scheme: scheme,
      cases: URL(fileURLWithPath: arguments[2]), seconds: seconds)
    var rates: [String: Int] = [:]
    for topic in Topic.allCases { rates[topic.rawValue] = try bench.rate(of: topic) }
    print(String(decoding: try JSONEncoder().encode(rates), as: UTF8.self))
  }

  /// Decisions a second of processor time, over the worked cases of a topic again and again.
  private func rate(of topic: Topic) throws -> Int {
    let questions = try questions(topic)
    var decisions = 0
    let start = Self.processorSeconds()
    var spent = 0.0
    while spent < seconds {
      for _ in 0..<100 { for question in questions { try decide(question) } }
      decisions += 100 * questions.count
      spent = Self.processorSeconds() - start
    }
    return Int(Double(decisions) / spent)
  }

  private func decide(_ question: Explanation) throws {
    switch question {
    case .accrual(let question, _): _ = try Accrual.decide(question, scheme)
    case .price(let question, _, _, _): _ = try PriceSplit.decide(question, scheme)
    case .deadlines(let facts, _, _): _ = try Deadlines.decide(facts, scheme)
    case .cancel(let question, _, _, _): _ = try Cancellation.decide(question, scheme)
    }
  }

  private func questions(_ topic: Topic) throws -> [Explanation] {
    let text = try String(contentsOf: cases.appendingPathComponent("\(topic.rawValue).jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let question = try JSONSerialization.data(withJSONObject: object?["question"] ?? [String: Any]())
      let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      return try Array(question).withUnsafeBytes { try explainer.explain(topic, $0, now: now) }
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
