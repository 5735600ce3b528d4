import Explain
import LearningAccount
import Site
import Words

/// "How much will I have?": what a year of work credits.
struct AccrualSimulation: Simulation {
  static let simulator = Topic.accrual

  private(set) var reader: TypedQuestion
  let ground: SimulationGround
  private(set) var asked: AskedYear?
  private(set) var decided: YearAnswer?

  var hasAnswer: Bool { decided != nil }

  init(_ fields: FormFields, _ ground: SimulationGround) throws {
    self.ground = ground
    reader = TypedQuestion(fields)
    guard !reader.isBeginning else { return }
    asked = try AskedYear(&reader, ground)
    guard let asked, let units = asked.units, reader.problems.isEmpty else { return }
    try Self.read(&reader, field: "year") { decided = try YearAnswer(asked, in: units, ground) }
  }

  /// The years that a person of today can ask about.
  static func years(_ ground: SimulationGround) -> ClosedRange<Int> {
    ground.scheme.header.opens.year...max(ground.today.year + 10, ground.scheme.header.opens.year)
  }

  func example() -> [(String, String)] {
    let work = ground.scheme.vocabulary.activities.first { $0.figure == .workTime }.map {
      [("activity1", $0.id), ("work1", "40"), ("measure1", "share")]
    }
    return [("year", String(ground.today.year)), ("birthYear", "1990")] + (work ?? []) + [("balance", "1200")]
  }
}
