/// The rules of yearly accrual over time: what is common to all units, and what each unit has of its own.
public struct AccrualLaw: Sendable {
  /// Hours of a full-time year.
  public var fullTimeHours: Timeline<Int>
  /// Days of a full-time year for people paid by the day.
  public var fullTimeDays: Timeline<Int>
  /// The youngest age on 31 December that accrues.
  public var minimumAge: Timeline<Int>
  /// The same where one activity of the year is an apprenticeship.
  public var minimumAgeApprentice: Timeline<Int>
  /// The age on 31 December from which nothing accrues.
  public var endAge: Timeline<Int>
  /// The last day of the following year by which a year's rights are announced.
  public var announcedBy: Timeline<MonthDay>
  public var units: [UnitAccrualLaw]

  public init(
    fullTimeHours: Timeline<Int>, fullTimeDays: Timeline<Int>, minimumAge: Timeline<Int>,
    minimumAgeApprentice: Timeline<Int>, endAge: Timeline<Int>, announcedBy: Timeline<MonthDay>,
    units: [UnitAccrualLaw]
  ) {
    self.fullTimeHours = fullTimeHours
    self.fullTimeDays = fullTimeDays
    self.minimumAge = minimumAge
    self.minimumAgeApprentice = minimumAgeApprentice
    self.endAge = endAge
    self.announcedBy = announcedBy
    self.units = units
  }
}

/// The rules of yearly accrual in one unit.
public struct UnitAccrualLaw: Sendable {
  public let unit: Unit
  /// The kinds of activity that accrue in this unit.
  public var activities: Timeline<[ActivityKind]>
  /// A whole year's credit.
  public var annual: Timeline<Amount>
  /// A whole year's credit for people to whom more is due.
  public var increased: Timeline<Amount>
  /// To whom it is due; one of them suffices.
  public var increasedFor: Timeline<[IncreaseCondition]>
  /// The slower credit above a balance.
  public var beyond: Timeline<AccrualTier>
  /// The share of full time from which a year counts as whole; none: strict proportion.
  public var wholeFrom: Timeline<Proportion>
  public var ordinaryCeiling: Timeline<Amount>
  public var increasedCeiling: Timeline<Amount>

  public init(
    unit: Unit, activities: Timeline<[ActivityKind]>, annual: Timeline<Amount>, increased: Timeline<Amount>,
    increasedFor: Timeline<[IncreaseCondition]>, beyond: Timeline<AccrualTier>, wholeFrom: Timeline<Proportion>,
    ordinaryCeiling: Timeline<Amount>, increasedCeiling: Timeline<Amount>
  ) {
    self.unit = unit
    self.activities = activities
    self.annual = annual
    self.increased = increased
    self.increasedFor = increasedFor
    self.beyond = beyond
    self.wholeFrom = wholeFrom
    self.ordinaryCeiling = ordinaryCeiling
    self.increasedCeiling = increasedCeiling
  }
}

/// What a person did in a year, as far as accrual tells it apart.
public enum ActivityKind: String, Hashable, Sendable, CaseIterable {
  case employee, apprentice, selfEmployed, esat, publicAgent
}

/// Why a person is due the increased amount and ceiling.
public enum IncreaseCondition: String, Hashable, Sendable, CaseIterable {
  /// Has declared to hold no diploma of the level that the law names.
  case lowSkilled
  /// The same, and whatever public activity there is, is of category C.
  case lowSkilledNoHigherCategory
  /// The same, and there is a public activity.
  case lowSkilledAgent
  case disabledWorker
  /// Was admitted to a sheltered workshop (ESAT) in the year.
  case esat
}

/// Above `balance`, a whole year credits `annual` only.
public struct AccrualTier: Hashable, Sendable {
  public let balance: Amount
  public let annual: Amount

  public init(balance: Amount, annual: Amount) {
    self.balance = balance
    self.annual = annual
  }
}

/// A day that comes back every year.
public struct MonthDay: Hashable, Sendable {
  public let month: Int
  public let day: Int

  /// Nil for a day that no year has.
  public init?(month: Int, day: Int) {
    guard Day(year: 2024, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The last day of February stands in for 29 February in a common year.
  public func day(in year: Int) -> Day? {
    Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
  }
}
