/// One step of a decision on a year's credit.
enum AccrualStep: Hashable, Sendable {
  /// Nothing accrued in this unit in that year.
  case noRightsYet
  /// Nothing accrues to holders with this trait.
  case barred(String)
  case tooOld(age: Int, limit: Int)
  /// `activity` is the one that lowered the minimum, where one did.
  case tooYoung(age: Int, minimum: Int, activity: String?)
  case noActivity
  /// This kind of activity accrues, if at all, in another unit or another year.
  case ignored(String)
  case rate(Amount)
  case increasedRate(IncreaseRule, Amount)
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
  /// An activity of this kind gives the whole year by itself.
  case wholeYearWith(String, Amount)
  case atMostOneYear(sum: Amount, annual: Amount)
  case ceilingReached(ceiling: Amount, balance: Amount)
  case ceilingCuts(ceiling: Amount, balance: Amount, credit: Amount)
  case credited(Amount)
  /// Declaring this trait would give more, if it is true.
  case couldDeclare(String, Amount)
  /// An endowment, by its place among those of the law that decided.
  case endowed(Int)
  /// The endowment comes in another year, which may lie before this one.
  case endowedIn(Int, year: Int)
  /// No endowment of this year is for somebody of this age.
  case noEndowment(age: Int)
}
