/// One step of a decision on a year's credit: no more than the law and the question leave open.
///
/// Activities, traits and endowments stand by their places in the question and in the law's lists, so that a step is
/// plain numbers.
enum AccrualStep: Hashable, Sendable {
  /// Nothing accrued in this unit in that year.
  case noRightsYet
  /// Nothing accrues to holders with this barring trait.
  case barred(trait: Int)
  case tooOld
  /// `activity` is the one that lowered the minimum, where one did.
  case tooYoung(activity: Int?)
  case noActivity
  /// An activity whose kind accrues, if at all, in another unit or another year.
  case ignored(activity: Int)
  case rate
  /// The increased rate, by the law's rule at this place.
  case increasedRate(rule: Int)
  /// Chosen part time that counted as full time.
  case chosenPartTime
  /// More than one full time, counted as one.
  case moreThanFullTime
  case wholeYear(share: Proportion, amount: Amount)
  case belowThreshold(share: Proportion, amount: Amount)
  /// What reaching the threshold would have given.
  case thresholdWouldGive(Amount)
  case proportion(share: Proportion, amount: Amount)
  /// Above the balance of the slower tier from the start.
  case slowerTier(share: Proportion, amount: Amount)
  /// The year crossed that balance.
  case crossedTier(before: Amount, after: Amount)
  case months(count: Int, amount: Amount)
  case contributionNotPaid
  /// An activity of this kind gives the whole year by itself.
  case wholeYearWith(activity: Int, Amount)
  case atMostOneYear(sum: Amount, annual: Amount)
  case ceilingReached(Amount)
  case ceilingCuts(Amount, credit: Amount)
  case credited(Amount)
  /// Declaring this self-declared trait would give more, if it is true.
  case couldDeclare(trait: Int)
  case endowed(Int)
  /// The endowment came in another year.
  case endowedIn(Int, year: Int)
  /// No endowment of this year is for somebody of this age.
  case noEndowment
}
