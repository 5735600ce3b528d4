import LearningAccount
import Words

/// "How much will I have?": what a year of work credits.
struct AccrualSimulation: Simulation {
  static let simulator = Simulator.accrual

  private(set) var reader: QuestionReader
  let ground: SimulationGround
  /// The question with its answer, and the last day by which the rights are announced.
  private(set) var decided: (question: AccrualQuestion, answer: AccrualAnswer, by: Day?)?

  var hasAnswer: Bool { decided != nil }

  init(_ fields: FormFields, _ ground: SimulationGround) throws {
    self.ground = ground
    reader = QuestionReader(fields)
    guard !reader.isBeginning else { return }
    let question = try Self.question(&reader, ground)
    guard reader.problems.isEmpty, let question else { return }
    try Self.read(&reader, field: "year") {
      let by = try Accrual.announcedBy(year: question.year, ground.scheme, knownOn: ground.today)?.value
      decided = (question, try Accrual.decide(question, ground.scheme), by)
    }
  }

  /// The years that a person of today can ask about.
  static func years(_ ground: SimulationGround) -> ClosedRange<Int> {
    ground.scheme.header.opens.year...max(ground.today.year + 10, ground.scheme.header.opens.year)
  }

  private static func question(_ reader: inout QuestionReader, _ ground: SimulationGround) throws -> AccrualQuestion? {
    let year = reader.year("year", in: years(ground), needed: true)
    let born = reader.year("birthYear", in: 1900...ground.today.year, needed: true)
    var activities: [Activity] = []
    let kinds = ground.scheme.vocabulary.activities
    for number in ActivityRow.numbers where !kinds.isEmpty {
      let row = ActivityRow(number: number, kinds: kinds)
      if let activity = row.read(&reader, year: year, needed: number == 1) { activities.append(activity) }
    }
    let traits = ground.scheme.vocabulary.holderTraits.filter { reader.isTicked($0) }
    var unit = ground.scheme.primaryUnit
    if let year, reader.problems.isEmpty {
      try read(&reader, field: "year") {
        unit = try Accrual.mainUnit(of: activities, year: year, ground.scheme, knownOn: ground.today)
      }
    }
    let balance = reader.amount("balance", unit) ?? .zero(unit)
    guard let year, let born else { return nil }
    return AccrualQuestion(
      year: year, unit: unit, knownOn: ground.today, birthYear: born, accruedBalance: balance, activities: activities,
      traits: Set(traits))
  }

  func example() -> [(String, String)] {
    let work = ground.scheme.vocabulary.activities.first { $0.figure == .workTime }.map {
      [("activity1", $0.id), ("work1", "40"), ("measure1", "share")]
    }
    return [("year", String(ground.today.year)), ("birthYear", "1990")] + (work ?? []) + [("balance", "1200")]
  }
}
