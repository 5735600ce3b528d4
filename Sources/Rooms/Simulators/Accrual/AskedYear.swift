import LearningAccount
import Site
import Words

/// What somebody says of a year of work, read from the fields of an address.
struct AskedYear {
  let year: Int
  let birthYear: Int
  let activities: [Activity]
  let traits: Set<String>
  /// Nil where the year or an activity is at fault.
  let units: YearUnits?
  /// What is left of earned rights, for each unit in which the year may be credited.
  let balances: [Amount]

  /// The field of what is left in a unit. The first unit's is the one that the form has from the beginning.
  static func balanceField(_ unit: Unit, of units: [Unit]) -> String {
    unit == units.first ? "balance" : "balance-\(unit.code)"
  }

  /// Nil, and a problem with each field that is at fault, for a question that cannot be asked.
  init?(_ reader: inout TypedQuestion, _ ground: SimulationGround) throws {
    let year = reader.year("year", in: AccrualSimulation.years(ground), needed: true)
    let born = reader.year("birthYear", in: 1900...ground.today.year, needed: true)
    var activities: [Activity] = []
    let kinds = ground.scheme.vocabulary.activities
    for number in ActivityRow.numbers where !kinds.isEmpty {
      let row = ActivityRow(number: number, kinds: kinds)
      if let activity = row.read(&reader, year: year, needed: number == 1) { activities.append(activity) }
    }
    traits = Set(ground.scheme.vocabulary.holderTraits.filter { reader.isTicked($0) })
    var units: YearUnits?
    if let year, reader.problems.isEmpty {
      try AccrualSimulation.read(&reader, field: "year") {
        units = try Accrual.units(of: activities, year: year, ground.scheme, knownOn: ground.today)
      }
    }
    // A balance at fault is told beside the other faults.
    let possible = units?.possible ?? [ground.scheme.primaryUnit]
    balances = possible.map { reader.amount(Self.balanceField($0, of: possible), $0) ?? .zero($0) }
    guard let year, let born else { return nil }
    self.year = year
    birthYear = born
    self.activities = activities
    self.units = units
  }
}
