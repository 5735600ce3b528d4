extension Accrual {
  /// The units in which a year accrues where someone had activities of several: each in its own, unless a rule of the
  /// year's law says that it counts in one only.
  /// Why the law says so and not the engine: docs/decisions/0163.
  ///
  /// - Throws: ``SchemeError``, and ``AmountError`` where figures leave the range.
  public static func units(
    of activities: [Activity], year: Int, _ scheme: Scheme, knownOn: Day? = nil
  ) throws -> YearUnits {
    guard let law = try scheme.at(lawDay(year, scheme), knownOn: knownOn).accrual else {
      return .each([scheme.primaryUnit])
    }
    let kinds = Set(activities.map(\.kind))
    let units = try scheme.header.units.filter { unit in
      try law.unit(unit)?.activities?.value.contains(where: kinds.contains) ?? false
    }
    guard units.count > 1, let rule = law.mixedYear, rule.value.with.contains(where: kinds.contains) else {
      return .each(units.isEmpty ? [scheme.primaryUnit] : units)
    }
    return try one(of: units, activities, year, law, rule)
  }

  private static func one(
    of units: [Unit], _ activities: [Activity], _ year: Int, _ law: AccrualParameters, _ rule: Dated<MixedYearRule>
  ) throws -> YearUnits {
    switch rule.value.countsIn {
    case .unitOfMainActivity:
      let weights = try units.map { try weight(of: activities, in: $0, year, law) }
      let heaviest = weights.reduce(.zero, max)
      let main = zip(units, weights).filter { $0.1 == heaviest }.map(\.0)
      return main.count == 1 ? .main(main[0], by: rule) : .equal(main, counted: rule.value.equalCountsIn, by: rule)
    }
  }

  /// In full-time years. As where they accrue, each month of periods weighs once, and a period whose contribution was
  /// not paid weighs nothing: a business without turnover takes no agent's hours.
  private static func weight(
    of activities: [Activity], in unit: Unit, _ year: Int, _ law: AccrualParameters
  ) throws -> Proportion {
    var sum = Proportion.zero
    guard let kinds = try law.unit(unit)?.activities?.value else { return sum }
    var paidMonths: Set<Int> = []
    for activity in activities where kinds.contains(activity.kind) {
      switch activity.figure {
      case .workTime(let time): sum = try sum.adding(min(law.share(of: time), .whole))
      case .categorisedShare(let share, _, _): sum = try sum.adding(min(share, .whole))
      case .paidPeriod(let from, let to, let contributionPaid):
        if contributionPaid { paidMonths.formUnion(months(of: year, from, to)) }
      case .none: sum = try sum.adding(.whole)
      }
    }
    return try sum.adding(Proportion(Int64(paidMonths.count), over: 12))
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
