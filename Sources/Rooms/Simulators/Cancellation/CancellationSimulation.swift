import Explain
import LearningAccount
import Site
import Words

/// "What if I cancel?": what comes back and what is lost where an accepted file ends on a day.
struct CancellationSimulation: Simulation {
  static let simulator = Topic.cancel

  private(set) var reader: TypedQuestion
  let ground: SimulationGround
  private(set) var decided: Decided?

  struct Decided: Sendable {
    let question: CancellationQuestion
    let answer: CancellationAnswer
    /// What the holder's own ending costs over time; nil where somebody else or a force majeure ends it.
    let line: EndLine?
  }

  var hasAnswer: Bool { decided != nil }
  var unit: LearningAccount.Unit { ground.scheme.primaryUnit }

  init(_ fields: FormFields, _ ground: SimulationGround) throws {
    self.ground = ground
    reader = TypedQuestion(fields)
    guard !reader.isBeginning else { return }
    guard let question = try Self.question(&reader, ground), reader.problems.isEmpty else { return }
    try Self.read(&reader, field: "acceptedOn") {
      let answer = try Cancellation.decide(question, ground.scheme)
      let isChosen = question.by == .holder && !question.forceMajeure
      decided = Decided(
        question: question, answer: answer,
        line: isChosen ? try Self.line(question, ground) : nil)
    }
  }

  /// The price is what rights, own money and the others pay together: asked for once, it cannot contradict itself.
  private static func question(
    _ reader: inout TypedQuestion, _ ground: SimulationGround
  ) throws -> CancellationQuestion? {
    let unit = ground.scheme.primaryUnit
    let territories = ground.scheme.vocabulary.territories
    let accepted = reader.day("acceptedOn", needed: true)
    let starts = reader.day("startsOn", needed: true)
    let ends = reader.day("endsOn", needed: true)
    let territory = reader.choice("territory", among: territories) ?? ground.scheme.vocabulary.remoteTerritory
    let rights = reader.amount("rights", unit, needed: true)
    let own = reader.amount("own", unit) ?? .zero(unit)
    let others = reader.amount("others", unit)
    let by = reader.choice("by", among: CancellationParty.allCases.map(\.rawValue)).flatMap(CancellationParty.init)
    let at = reader.day("at", orElse: ground.today)
    let hasEntered = reader.isTicked("entered")
    let share = hasEntered ? reader.percentage("attendedShare") : nil
    let isResumed = reader.isTicked("resumeProposed")
    let isForced = reader.isTicked("forceMajeure")
    reader.checkOrder([("acceptedOn", accepted), ("startsOn", starts), ("endsOn", ends)])
    reader.checkOrder([("acceptedOn", hasEntered ? starts : accepted), ("at", at)])
    let isCounted = hasEntered && ((by ?? .holder) == .holder || isResumed)
    if isCounted, share == nil { reader.fail("attendedShare", "ask.problem.missing") }
    guard let accepted, let starts, let ends, let at, let rights, let territory else { return nil }
    return CancellationQuestion(
      acceptedOn: accepted, startsOn: starts, endsOn: ends, enteredOn: hasEntered ? starts : nil, at: at,
      by: by ?? .holder, forceMajeure: isForced, attendedShare: share, resumeProposed: isResumed,
      territory: territory, price: try [rights, own, others ?? .zero(unit)].sum(in: unit), rights: rights, own: own,
      thirdParties: others.map { [$0] } ?? [], knownOn: ground.today)
  }

  private static func line(_ question: CancellationQuestion, _ ground: SimulationGround) throws -> EndLine? {
    var line = try EndLine(question, ground.scheme, marked: question.at)
    if question.at != ground.today { line?.mark = "ends.thatDay" }
    return line
  }

  /// Where a question that is known already is asked; what was attended is for the reader to say.
  static func address(of question: CancellationQuestion) -> String {
    let hasEntered = question.enteredOn != nil
    // What neither rights nor own money pay of the price is the others'.
    let others = Amount(
      minor: question.price.minor - question.rights.minor - question.own.minor, unit: question.price.unit)
    let fields = [
      ("acceptedOn", question.acceptedOn.iso), ("startsOn", question.startsOn.iso), ("endsOn", question.endsOn.iso),
      ("territory", question.territory), ("rights", question.rights.decimal), ("own", question.own.decimal),
      ("others", others.isZero ? "" : others.decimal), ("at", question.at.iso), ("entered", hasEntered ? "1" : ""),
      // Without the share attended the question is only begun.
      (TypedQuestion.beginning, hasEntered ? "1" : ""),
    ]
    return SimulatorRoute.simulator(simulator).with(fields.filter { !$0.1.isEmpty })
  }

  func example() -> [(String, String)] {
    [
      ("acceptedOn", ground.today.adding(days: -20).iso), ("startsOn", ground.today.adding(days: 12).iso),
      ("endsOn", ground.today.adding(days: 60).iso), ("rights", "1650"), ("own", "150"), ("at", ground.today.iso),
    ]
  }
}
