extension Accrual {
  /// The unit in which a year's rights accrue where someone had activities of several: that of the main activity.
  ///
  /// Weighed in full-time years; equal weights, and a year that accrues nowhere, count in the scheme's primary unit.
  public static func mainUnit(of activities: [Activity], year: Int, _ scheme: Scheme) throws -> Unit {
    let opens = scheme.header.opens
    let law = try scheme.at(max(Day(year: year, month: 12, day: 31) ?? opens, opens)).accrual
    var main = scheme.primaryUnit
    var heaviest = try weight(of: activities, in: main, year, law)
    for unit in scheme.header.units where unit != main {
      let weight = try weight(of: activities, in: unit, year, law)
      if weight > heaviest { (main, heaviest) = (unit, weight) }
    }
    return main
  }

  private static func weight(
    of activities: [Activity], in unit: Unit, _ year: Int, _ law: AccrualParameters
  ) throws(AmountError) -> Proportion {
    var sum = Proportion.zero
    guard let kinds = law.unit(unit)?.activities?.value else { return sum }
    for activity in activities where kinds.contains(activity.kind) {
      sum = try sum.adding(min(fullTimeYears(activity, year, law), .whole))
    }
    return sum
  }

  private static func fullTimeYears(
    _ activity: Activity, _ year: Int, _ law: AccrualParameters
  ) throws(AmountError) -> Proportion {
    switch activity {
    case .employee(.share(let share)), .apprentice(.share(let share)), .publicAgent(let share, _, _): return share
    case .employee(.hours(let hours)), .apprentice(.hours(let hours)):
      return try hours.divided(by: law.fullTimeHours.value)
    case .employee(.days(let days)), .apprentice(.days(let days)): return try days.divided(by: law.fullTimeDays.value)
    case .selfEmployed(let from, let to, _):
      return Proportion(Int64(Accrual.months(of: year, from, to).count), over: 12)
    case .esat: return .whole
    }
  }

  /// The calendar months of a year that a period touches.
  static func months(of year: Int, _ from: Day, _ to: Day) -> Range<Int> {
    let first = from.civil
    let last = to.civil
    guard first.year <= year, last.year >= year else { return 0..<0 }
    let start = first.year < year ? 1 : first.month
    let end = last.year > year ? 12 : last.month
    return start..<end + 1
  }
}
