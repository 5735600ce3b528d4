/// The accrual rules of one day.
public final class AccrualParameters: Sendable {
  public let fullTimeHours: Dated<Int>
  public let fullTimeDays: Dated<Int>
  public let minimumAge: Dated<Int>
  /// By kind of activity.
  public let minimumAgeWith: [String: Dated<Int>]
  public let endAge: Dated<Int>
  public let barringTraits: Dated<[String]>?
  public let announcedBy: Dated<MonthDay>
  /// Nil where each activity accrues in its own unit.
  public let mixedYear: Dated<MixedYearRule>?
  /// Each by itself: what was not known of one unit fails no question about another.
  let units: [(unit: Unit, rules: Known<UnitAccrualParameters>)]

  init(_ law: AccrualLaw, _ lookup: LawLookup) throws(MissingValue) {
    fullTimeHours = try lookup.needed(law.fullTimeHours)
    fullTimeDays = try lookup.needed(law.fullTimeDays)
    minimumAge = try lookup.needed(law.minimumAge)
    minimumAgeWith = law.minimumAgeWith.compactMapValues { lookup.optional($0) }
    endAge = try lookup.needed(law.endAge)
    barringTraits = lookup.optional(law.barringTraits)
    announcedBy = try lookup.needed(law.announcedBy)
    mixedYear = lookup.optional(law.mixedYear)
    units = law.units.map { unit in
      let rules = Result { () throws(MissingValue) in try UnitAccrualParameters(unit, lookup) }
      return (unit.unit, Known(result: rules))
    }
  }

  /// The youngest age at which anyone accrues.
  public var lowestAge: Int { minimumAgeWith.values.map(\.value).reduce(minimumAge.value, min) }

  /// Nil for a unit in which nothing ever accrues.
  ///
  /// - Throws: ``SchemeError/notYetKnown(_:)``.
  public func unit(_ unit: Unit) throws(SchemeError) -> UnitAccrualParameters? {
    try units.first { $0.unit == unit }?.rules.value
  }
}

/// The accrual rules of one day in one unit. Without `activities`, nothing accrues in it on that day.
public final class UnitAccrualParameters: Sendable {
  public let activities: Dated<[String]>?
  public let annual: Dated<Amount>?
  public let increased: Dated<Amount>?
  public let increasedFor: Dated<[IncreaseRule]>?
  public let beyond: Dated<AccrualTier>?
  public let wholeFrom: Dated<Proportion>?
  /// Before the unit's first year, the ceiling that this year will have.
  public let ordinaryCeiling: Dated<Amount>
  public let increasedCeiling: Dated<Amount>?

  init(_ law: UnitAccrualLaw, _ lookup: LawLookup) throws(MissingValue) {
    activities = lookup.optional(law.activities)
    // What accrues needs to know how much.
    annual = activities == nil ? nil : try lookup.needed(law.annual)
    increased = lookup.optional(law.increased)
    increasedFor = increased == nil ? nil : try lookup.needed(law.increasedFor)
    beyond = lookup.optional(law.beyond)
    wholeFrom = lookup.optional(law.wholeFrom)
    ordinaryCeiling = try lookup.neededOrFirst(law.ordinaryCeiling)
    increasedCeiling = increased == nil ? nil : try lookup.needed(law.increasedCeiling)
  }
}
