import CommonTesting
import Foundation
import Testing

@testable import Explain

/// Valid questions spoiled in one place: the place is named, nothing is guessed, nothing crashes.
@Suite("Spoiled questions")
struct MutationTests {
  private static let rounds = 3_000

  private static let optional: [Topic: Set<String>] = [
    .accrual: [], .price: [], .deadlines: ["territory"], .cancel: ["territory", "thirdParties"],
  ]
  private static let nullable: [Topic: Set<String>] = [
    .accrual: [], .price: [],
    .deadlines: [
      "answeredAt", "acceptedAt", "startsOn", "endsOn", "enteredOn", "exitedOn", "serviceDoneAt",
    ],
    .cancel: ["enteredOn", "attendedShare", "resumeProposed"],
  ]

  /// Asks with a question of a random case and lets `spoil` change it.
  private func each(
    _ spoil: (WorkedQuestion, inout SeededRandom) -> (question: [UInt8], field: String)?
  ) throws {
    try #require(WorkedQuestion.all.count == 240)
    var spoiled = 0
    for round in 0..<Self.rounds {
      var generator = SeededRandom(seed: SeededRandom.seedOfRun &+ UInt64(round))
      guard let worked = WorkedQuestion.all.randomElement(using: &generator),
        let (question, field) = spoil(worked, &generator)
      else { continue }
      spoiled += 1
      let problem = Explained.problem(worked.topic, question)
      let context = "seed \(SeededRandom.seedOfRun), round \(round): \(String(decoding: question, as: UTF8.self))"
      #expect(problem?.field == field, "\(problem?.message ?? "answered") (\(context))")
      check(problem, context)
    }
    #expect(spoiled > Self.rounds / 4)
  }

  /// One sentence on one line, not long, with the field.
  private func check(_ problem: ExplainProblem?, _ context: String) {
    guard let problem else { return }
    #expect(!problem.message.isEmpty && problem.message.count < 600, "\(problem.message) (\(context))")
    #expect(problem.message.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(problem.message) (\(context))")
    #expect(problem.field.isEmpty || problem.message.contains(problem.field), "\(problem.message) (\(context))")
  }

  @Test("a field that lacks is named")
  func dropped() throws {
    try each { worked, generator in
      let named = worked.values.filter { if case .name = $0.path.last { true } else { false } }
      guard let path = named.randomElement(using: &generator)?.path else { return nil }
      let field = WorkedQuestion.written(path)
      guard Self.optional[worked.topic]?.contains(field) == false else { return nil }
      // Any of the three figures would do; the first is asked for.
      let asked = field.replacing(/(hours|days)$/, with: "workShare")
      return (worked.with(nil, at: path), asked)
    }
  }

  @Test("a field that nobody knows is named")
  func added() throws {
    try each { worked, generator in
      let objects = [[]] + worked.values.filter { $0.value is [String: Any] }.map(\.path)
      guard let place = objects.randomElement(using: &generator),
        let name = ["prise", "Price", "price ", "cleB", "x"].randomElement(using: &generator)
      else { return nil }
      let path = place + [.name(name)]
      let shown = name.contains(" ") ? "\"\(name)\"" : name
      return (worked.with("1", at: path), WorkedQuestion.written(place + [.name(shown)]))
    }
  }

  @Test("a value of another type is named")
  func retyped() throws {
    let others: [Any] = [
      NSNull(), true, 7, -0.5, "", "x", [Any](), [1, [2]] as [Any], [String: Any](),
      ["a": ["b": NSNull()]] as [String: Any],
    ]
    try each { worked, generator in
      guard let (path, value) = worked.values.randomElement(using: &generator),
        let other = others.randomElement(using: &generator), kind(of: other) != kind(of: value)
      else { return nil }
      let field = WorkedQuestion.written(path)
      if Self.nullable[worked.topic]?.contains(field) == true, other is NSNull || value is NSNull { return nil }
      if other is [Any], value is [Any] { return nil }
      return (worked.with(other, at: path), field)
    }
  }

  private func kind(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case let number as NSNumber: String(cString: number.objCType) == "c" ? "flag" : "number"
    case is String: "text"
    case is [Any]: "list"
    default: "object"
    }
  }

  @Test("a figure that is none is named")
  func figures() throws {
    let broken = [
      "-1.00", "+1.00", "1.000000000000000000001", "1e3", "1E0", "1,00", "1 000.00", ".50", "1.", "", " 1.00", "1.00 ",
      "NaN", "Infinity", "0x10", "１.00", "1.00€", "99999999999999999999.00", "--1", "1.0.0", "1_000",
    ]
    try each { worked, generator in
      let figures = worked.values.filter { path, value in
        guard case .name(let name) = path.last, value is String else { return false }
        return [
          "price", "amount", "rights", "own", "accruedBalance", "workShare", "hours", "days", "attendedShare",
        ].contains(name)
      }
      guard let path = figures.randomElement(using: &generator)?.path,
        let value = broken.randomElement(using: &generator)
      else { return nil }
      return (worked.with(value, at: path), WorkedQuestion.written(path))
    }
  }

  @Test("a day that does not exist, or is written otherwise, is named")
  func days() throws {
    let broken = [
      "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "20260101", "01/02/2026",
      "2026-01-01T00:00:00+01:00", "0000-01-01", "+2026-01-01", "-0001-01-01", "10000-01-01", "2026-01-0１", "",
      " 2026-01-01", "2026-W01-1", "today",
    ]
    try each { worked, generator in
      let days = worked.values.filter { ($0.value as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil }
      guard let path = days.randomElement(using: &generator)?.path,
        let value = broken.randomElement(using: &generator)
      else { return nil }
      return (worked.with(value, at: path), WorkedQuestion.written(path))
    }
  }

  @Test("an instant without an offset, or with a fraction, is named")
  func instants() throws {
    let broken = [
      "2026-03-02T10:00:00", "2026-03-02T10:00:00.000+01:00", "2026-03-02 10:00:00+01:00", "2026-03-02T10:00+01:00",
      "2026-03-02T24:00:00+01:00", "2026-03-02T10:60:00+01:00", "2026-03-02T10:00:60+01:00", "2026-03-02",
      "2026-03-02T10:00:00+0100", "2026-03-02T10:00:00+01", "2026-03-02T10:00:00 +01:00", "2026-02-30T10:00:00+01:00",
      "2026-03-02t10:00:00z", "2026-03-02T10:00:00+24:00", "2026-03-02T10:00:00-00:00", "1772442000", "",
      "2026-03-02T10:00:00+01:00 ", "2026-03-02T1０:00:00+01:00", "0001-01-01T00:00:00+23:59",
      "9999-12-31T23:59:59-01:00",
    ]
    try each { worked, generator in
      let instants = worked.values.filter { ($0.value as? String)?.contains("T") ?? false }
        .filter { ($0.value as? String)?.count == 25 }
      guard let path = instants.randomElement(using: &generator)?.path,
        let value = broken.randomElement(using: &generator)
      else { return nil }
      return (worked.with(value, at: path), WorkedQuestion.written(path))
    }
  }

  @Test("a text that breaks off is no question")
  func truncated() throws {
    for round in 0..<Self.rounds {
      var generator = SeededRandom(seed: SeededRandom.seedOfRun &+ UInt64(round))
      let worked = try #require(WorkedQuestion.all.randomElement(using: &generator))
      let cut = Array(worked.text.prefix(Int.random(in: 0..<worked.text.count, using: &generator)))
      let problem = Explained.problem(worked.topic, cut)
      #expect(problem?.kind == .notJSON, "seed \(SeededRandom.seedOfRun), round \(round)")
      check(problem, "seed \(SeededRandom.seedOfRun), round \(round)")
    }
  }

  @Test("bytes changed at random are answered or refused, in one sentence")
  func randomBytes() throws {
    var refused = 0
    for round in 0..<Self.rounds * 2 {
      var generator = SeededRandom(seed: SeededRandom.seedOfRun &+ UInt64(round))
      let worked = try #require(WorkedQuestion.all.randomElement(using: &generator))
      var text = worked.text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: text.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: index)
        case 2: text.remove(at: index)
        default: text.swapAt(index, Int.random(in: 0..<text.count, using: &generator))
        }
      }
      let context = "seed \(SeededRandom.seedOfRun), round \(round): \(String(decoding: text, as: UTF8.self))"
      do {
        let answer = try Explained.answer(worked.topic, text)
        #expect((try? JSONSerialization.jsonObject(with: Data(answer))) is [String: Any], "\(context)")
      } catch {
        refused += 1
        let problem = try #require(error as? ExplainProblem)
        check(problem, context)
        #expect((try? JSONSerialization.jsonObject(with: Data(problem.json))) is [String: Any], "\(context)")
      }
    }
    #expect(refused > Self.rounds)
  }
}
