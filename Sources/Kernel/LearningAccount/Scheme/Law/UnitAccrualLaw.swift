/// The rules of yearly accrual in one unit.
public struct UnitAccrualLaw: Sendable {
  public let unit: Unit
  /// The kinds of activity that accrue in this unit.
  public var activities: Timeline<[String]>
  /// A whole year's credit.
  public var annual: Timeline<Amount>
  /// A whole year's credit for people to whom more is due.
  public var increased: Timeline<Amount>
  /// To whom it is due; one of them suffices, and the first that does is named.
  public var increasedFor: Timeline<[IncreaseRule]>
  /// The slower credit above a balance.
  public var beyond: Timeline<AccrualTier>
  /// The share of full time from which a year counts as whole; none: strict proportion.
  public var wholeFrom: Timeline<Proportion>
  public var ordinaryCeiling: Timeline<Amount>
  public var increasedCeiling: Timeline<Amount>

  public init(
    unit: Unit, activities: Timeline<[String]>, annual: Timeline<Amount>, increased: Timeline<Amount>,
    increasedFor: Timeline<[IncreaseRule]>, beyond: Timeline<AccrualTier>, wholeFrom: Timeline<Proportion>,
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

/// One way to be due the increased amount and ceiling: all of its conditions hold.
public struct IncreaseRule: Hashable, Sendable {
  /// Names the way in reasons: `lowSkilledAgent`.
  public let name: String
  public let conditions: [IncreaseCondition]

  public init(name: String, conditions: [IncreaseCondition]) {
    self.name = name
    self.conditions = conditions
  }
}

/// What the increased amount may depend on.
public enum IncreaseCondition: Hashable, Sendable {
  /// The holder has this trait.
  case trait(String)
  /// There is an activity of this kind in the year.
  case activity(String)
  /// Whatever activity has a category, has this one.
  case everyCategory(String)
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
