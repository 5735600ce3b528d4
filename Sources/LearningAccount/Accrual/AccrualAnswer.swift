/// What a year of work credits, and why.
public struct AccrualAnswer: Sendable {
  /// After the ceiling.
  public let credit: Amount
  /// Before the ceiling.
  public let computed: Amount
  public let ceiling: Amount
  /// The law that decided.
  let law: Parameters
  let steps: [AccrualStep]
  let question: AccrualQuestion

  /// The steps of the decision in the order in which they applied, each with its source. Written only when asked for:
  /// a nation's accrual decides faster than it explains.
  public var reasons: [Reason] {
    guard let unit = law.accrual.unit(question.unit) else { return [] }
    let writer = AccrualReasons(question: question, law: law.accrual, unit: unit)
    return steps.map(writer.reason)
  }
}

/// One step of a decision on a year's credit.
enum AccrualStep: Hashable, Sendable {
  /// Nothing accrued in this unit in that year.
  case noRightsYet
  case fullPension
  case tooOld(age: Int, limit: Int)
  case tooYoung(age: Int, minimum: Int)
  case noActivity
  /// Accrues, if at all, in another unit or another year.
  case ignored(ActivityKind)
  case rate(Amount)
  case increasedRate(IncreaseCondition, Amount)
  /// Chosen part time that counted as full time.
  case chosenPartTime
  /// More than one full time, counted as one.
  case moreThanFullTime
  case wholeYear(share: Proportion, threshold: Proportion, amount: Amount)
  case belowThreshold(share: Proportion, threshold: Proportion, amount: Amount)
  /// What reaching the threshold would have given.
  case thresholdWouldGive(threshold: Proportion, amount: Amount)
  case proportion(share: Proportion, amount: Amount)
  /// Above the balance of the slower tier from the start.
  case slowerTier(share: Proportion, tier: AccrualTier, amount: Amount)
  /// The year crossed that balance.
  case crossedTier(tier: AccrualTier, before: Amount, after: Amount)
  case months(count: Int, amount: Amount)
  case contributionNotPaid
  case esat(Amount)
  case atMostOneYear(sum: Amount, annual: Amount)
  case ceilingReached(ceiling: Amount, balance: Amount)
  case ceilingCuts(ceiling: Amount, balance: Amount, credit: Amount)
  case credited(Amount)
  /// Declaring to hold no diploma would give more, if it is true.
  case couldDeclareLowSkilled(Amount)
}
