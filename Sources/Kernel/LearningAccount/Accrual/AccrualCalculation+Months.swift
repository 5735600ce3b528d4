extension AccrualCalculation {
  /// Periods accrue by the calendar months of the year that those with a paid contribution touch, each once.
  mutating func monthsPart(_ rate: Amount) throws(AmountError) -> Amount {
    // A bit for each month.
    var months: UInt16 = 0
    var hasPeriod = false
    var isUnpaid = false
    for activity in question.activities where accrues(activity) {
      guard case .paidPeriod(let from, let to, let contributionPaid) = activity.figure else { continue }
      hasPeriod = true
      isUnpaid = isUnpaid || !contributionPaid
      guard contributionPaid else { continue }
      for month in Accrual.months(of: question.year, from, to) { months |= 1 << month }
    }
    if isUnpaid { steps.append(.contributionNotPaid) }
    guard hasPeriod, !isUnpaid || months != 0 else { return .zero(question.unit) }
    let count = months.nonzeroBitCount
    let amount = try Proportion(Int64(count), over: 12).roundedUp(of: rate)
    steps.append(.months(count: count, amount: amount))
    return amount
  }
}
