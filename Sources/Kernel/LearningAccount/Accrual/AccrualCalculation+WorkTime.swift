extension AccrualCalculation {
  /// Work measured in time: the shares add up, to one full time at most.
  mutating func workTimePart(_ rate: Amount, isIncreased: Bool) throws(AmountError) -> Amount {
    var share = Proportion.zero
    var isMeasured = false
    var isMoreThanFull = false
    for activity in question.activities where accrues(activity) {
      guard let own = try self.share(of: activity) else { continue }
      let sum = isMeasured ? try share.adding(min(own, .whole)) : min(own, .whole)
      isMoreThanFull = isMoreThanFull || sum > .whole || own > .whole
      share = min(sum, .whole)
      isMeasured = true
    }
    guard isMeasured else { return .zero(question.unit) }
    if isMoreThanFull { steps.append(.moreThanFullTime) }
    if !isIncreased, let tier = unit.beyond?.value { return try tieredAmount(share, rate, tier) }
    if let threshold = unit.wholeFrom?.value { return try amount(share, rate, threshold) }
    let amount = try share.roundedUp(of: rate)
    steps.append(.proportion(share: share, amount: amount))
    return amount
  }

  /// The share of a full-time year; nil for work that is not measured in time.
  private mutating func share(of activity: Activity) throws(AmountError) -> Proportion? {
    switch activity.figure {
    case .workTime(let time): return try law.share(of: time)
    case .categorisedShare(let share, let imposed, _):
      guard !imposed, share > .zero, share < .whole else { return share }
      if !steps.contains(.chosenPartTime) { steps.append(.chosenPartTime) }
      return .whole
    case .paidPeriod, .none: return nil
    }
  }

  /// The threshold and more give the whole year, less the strict proportion.
  private mutating func amount(
    _ share: Proportion, _ rate: Amount, _ threshold: Proportion
  ) throws(AmountError) -> Amount {
    if share >= threshold {
      steps.append(.wholeYear(share: share, amount: rate))
      return rate
    }
    let amount = try share.roundedUp(of: rate)
    steps.append(.belowThreshold(share: share, amount: amount))
    steps.append(.thresholdWouldGive(rate))
    return amount
  }

  /// The share of the year that brings the balance up to the tier counts at the full rate, the rest at the tier's.
  private mutating func tieredAmount(
    _ share: Proportion, _ rate: Amount, _ tier: AccrualTier
  ) throws(AmountError) -> Amount {
    let missing = try tier.balance - question.accruedBalance
    guard missing.isPositive else {
      let amount = try share.roundedUp(of: tier.annual)
      steps.append(.slowerTier(share: share, amount: amount))
      return amount
    }
    let needed = Proportion(missing.minor, over: max(rate.minor, 1))
    guard share > needed else {
      let amount = try share.roundedUp(of: rate)
      steps.append(.proportion(share: share, amount: amount))
      return amount
    }
    // `missing` is whole, so rounding the rest rounds the sum.
    let rest = try share.subtracting(needed).roundedUp(of: tier.annual)
    steps.append(.crossedTier(before: missing, after: rest))
    return try missing + rest
  }
}
