extension AccrualReasons {
  /// What the work of the year gave.
  func workReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .chosenPartTime: rule(unit?.annual, "accrual.chosenPartTime")
    case .moreThanFullTime: rule(accrual?.fullTimeHours, "accrual.moreThanFullTime")
    case .wholeYear(let share, let amount):
      rule(unit?.wholeFrom, "accrual.wholeYear", work(share, amount).merging(threshold) { own, _ in own })
    case .belowThreshold(let share, let amount):
      rule(unit?.wholeFrom, "accrual.belowHalf", work(share, amount).merging(threshold) { own, _ in own })
    case .thresholdWouldGive(let amount):
      rule(unit?.wholeFrom, "accrual.halfWouldGive", threshold.merging(["amount": .amount(amount)]) { own, _ in own })
    case .proportion(let share, let amount): rule(unit?.annual, "accrual.proportion", work(share, amount))
    default: timeReason(step)
    }
  }

  private func timeReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .slowerTier(let share, let amount):
      rule(unit?.beyond, "accrual.slowerTier", work(share, amount).merging(tier) { own, _ in own })
    case .crossedTier(let before, let after):
      rule(
        unit?.beyond, "accrual.crossedTier",
        tier.merging(["before": .amount(before), "after": .amount(after)]) { own, _ in own })
    case .months(let count, let amount):
      rule(unit?.annual, "accrual.months", ["count": .count(count), "amount": .amount(amount)])
    case .contributionNotPaid: rule(unit?.activities, "accrual.contributionNotPaid")
    default: endowmentReason(step)
    }
  }

  private func work(_ share: Proportion, _ amount: Amount) -> [String: Reason.Argument] {
    ["share": .share(share), "amount": .amount(amount)]
  }

  private var threshold: [String: Reason.Argument] {
    unit?.wholeFrom.map { ["threshold": .share($0.value)] } ?? [:]
  }

  private var tier: [String: Reason.Argument] {
    unit?.beyond.map { ["tier": .amount($0.value.balance), "slower": .amount($0.value.annual)] } ?? [:]
  }
}
