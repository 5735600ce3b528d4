import Explain
import LearningAccount
import Site
import Words

/// "When could it start?": who must do what by when, and the earliest start.
struct DeadlinesSimulation: Simulation {
  static let simulator = Topic.deadlines

  private(set) var reader: TypedQuestion
  let ground: SimulationGround
  private(set) var decided: Decided?

  struct Decided: Sendable {
    let facts: DeadlineFacts
    let answer: DeadlineAnswer
    /// The earliest start while no answer is known: if it came on the day of the request, and on its last day.
    let supposed: Supposed?

    struct Supposed: Sendable {
      let soonest: Day
      let latest: Day
      /// Why the soonest.
      let reasons: [Reason]
    }

    /// Why the training cannot start earlier.
    var startReasons: [Reason] {
      (supposed?.reasons ?? answer.reasons).filter { $0.code.hasPrefix("deadline.earliestStart") }
    }
  }

  var hasAnswer: Bool { decided != nil }

  init(_ fields: FormFields, _ ground: SimulationGround) throws {
    self.ground = ground
    reader = TypedQuestion(fields)
    guard !reader.isBeginning else { return }
    guard let facts = Self.facts(&reader, ground), reader.problems.isEmpty else { return }
    try Self.read(&reader, field: "requestedOn") {
      let answer = try Deadlines.decide(facts, ground.scheme, knownOn: ground.today)
      decided = Decided(facts: facts, answer: answer, supposed: try Self.supposed(facts, answer, ground))
    }
  }

  private static func facts(_ reader: inout TypedQuestion, _ ground: SimulationGround) -> DeadlineFacts? {
    let vocabulary = ground.scheme.vocabulary
    let requested = reader.day("requestedOn", needed: true)
    let hasPrerequisites = reader.isTicked("prerequisites")
    let funders = vocabulary.fundersOnInstruction.filter { reader.isTicked($0) }
    let territory = reader.choice("territory", among: vocabulary.territories) ?? vocabulary.remoteTerritory
    let answered = reader.day("answeredOn")
    let accepted = reader.day("acceptedOn")
    let starts = reader.day("startsOn")
    let ends = reader.day("endsOn")
    reader.checkOrder([("requestedOn", requested), ("answeredOn", answered), ("acceptedOn", accepted)])
    reader.checkOrder([("requestedOn", requested), ("startsOn", starts), ("endsOn", ends)])
    guard let requested, let territory else { return nil }
    return DeadlineFacts(
      requested: requested, prerequisites: hasPrerequisites, askedFunders: Set(funders), answered: answered,
      accepted: accepted, startsOn: starts, endsOn: ends, territory: territory)
  }

  private static func supposed(
    _ facts: DeadlineFacts, _ answer: DeadlineAnswer, _ ground: SimulationGround
  ) throws -> Decided.Supposed? {
    guard facts.answered == nil, let last = answer.day(.answer) else { return nil }
    let answers = try [facts.requested, last].map { day in
      var facts = facts
      facts.answered = day
      return try Deadlines.decide(facts, ground.scheme, knownOn: ground.today)
    }
    guard let soonest = answers[0].earliestStart, let latest = answers[1].earliestStart else { return nil }
    return Decided.Supposed(soonest: soonest, latest: latest, reasons: answers[0].reasons)
  }

  func example() -> [(String, String)] {
    [("requestedOn", ground.today.iso), ("territory", ground.scheme.vocabulary.remoteTerritory ?? "")]
  }
}
