extension Accrual {
  /// The unit in which a year's rights accrue where someone had activities of several: that of the main activity.
  ///
  /// Weighed in full-time years; equal weights, and a year that accrues nowhere, count in the scheme's primary unit.
  ///
  /// - Throws: ``SchemeError``, and ``AmountError`` where figures leave the range.
  public static func mainUnit(
    of activities: [Activity], year: Int, _ scheme: Scheme, knownOn: Day? = nil
  ) throws -> Unit {
    guard let law = try scheme.at(lawDay(year, scheme), knownOn: knownOn).accrual else { return scheme.primaryUnit }
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
  ) throws -> Proportion {
    var sum = Proportion.zero
    guard let kinds = try law.unit(unit)?.activities?.value else { return sum }
    for activity in activities where kinds.contains(activity.kind) {
      sum = try sum.adding(min(fullTimeYears(activity.figure, year, law), .whole))
    }
    return sum
  }

  private static func fullTimeYears(
    _ figure: Activity.Figure, _ year: Int, _ law: AccrualParameters
  ) throws(AmountError) -> Proportion {
    switch figure {
    case .workTime(let time): try law.share(of: time)
    case .paidPeriod(let from, let to, _): Proportion(Int64(months(of: year, from, to).count), over: 12)
    case .categorisedShare(let share, _, _): share
    case .none: .whole
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

extension AccrualParameters {
  /// The share of a full-time year that someone worked; above 1 where it is more than full time.
  func share(of time: WorkTime) throws(AmountError) -> Proportion {
    switch time {
    case .share(let share): share
    case .hours(let hours): try hours.divided(by: fullTimeHours.value)
    case .days(let days): try days.divided(by: fullTimeDays.value)
    }
  }
}
