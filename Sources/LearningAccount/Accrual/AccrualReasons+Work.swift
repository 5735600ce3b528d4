extension AccrualReasons {
  /// What the work of the year gave.
  func workReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .chosenPartTime: rule(unit?.annual, "accrual.chosenPartTime")
    case .moreThanFullTime: rule(accrual?.fullTimeHours, "accrual.moreThanFullTime")
    case .wholeYear(let share, let threshold, let amount):
      rule(unit?.wholeFrom, "accrual.wholeYear", work(share, amount, threshold))
    case .belowThreshold(let share, let threshold, let amount):
      rule(unit?.wholeFrom, "accrual.belowHalf", work(share, amount, threshold))
    case .thresholdWouldGive(let threshold, let amount):
      rule(unit?.wholeFrom, "accrual.halfWouldGive", ["threshold": .share(threshold), "amount": .amount(amount)])
    case .proportion(let share, let amount): rule(unit?.annual, "accrual.proportion", work(share, amount))
    default: timeReason(step)
    }
  }

  private func timeReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .slowerTier(let share, let tier, let amount):
      rule(unit?.beyond, "accrual.slowerTier", work(share, amount).merging(names(tier)) { own, _ in own })
    case .crossedTier(let tier, let before, let after):
      rule(
        unit?.beyond, "accrual.crossedTier",
        names(tier).merging(["before": .amount(before), "after": .amount(after)]) { own, _ in own })
    case .months(let count, let amount):
      rule(unit?.annual, "accrual.months", ["count": .count(count), "amount": .amount(amount)])
    case .contributionNotPaid: rule(unit?.activities, "accrual.contributionNotPaid")
    default: endowmentReason(step)
    }
  }

  private func work(
    _ share: Proportion, _ amount: Amount, _ threshold: Proportion? = nil
  ) -> [String: Reason.Argument] {
    var arguments: [String: Reason.Argument] = ["share": .share(share), "amount": .amount(amount)]
    arguments["threshold"] = threshold.map { .share($0) }
    return arguments
  }

  private func names(_ tier: AccrualTier) -> [String: Reason.Argument] {
    ["tier": .amount(tier.balance), "slower": .amount(tier.annual)]
  }
}
