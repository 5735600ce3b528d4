extension AccrualCalculation {
  /// Periods accrue by the calendar months of the year that those with a paid contribution touch, each once.
  mutating func monthsPart(_ activities: [Activity], _ rate: Amount) throws -> Amount {
    var months: Set<Int> = []
    var hasPeriod = false
    var isUnpaid = false
    for case .paidPeriod(let from, let to, let contributionPaid) in activities.lazy.map(\.figure) {
      hasPeriod = true
      guard contributionPaid else {
        isUnpaid = true
        continue
      }
      months.formUnion(Accrual.months(of: question.year, from, to))
    }
    if isUnpaid { steps.append(.contributionNotPaid) }
    guard hasPeriod, !(isUnpaid && months.isEmpty) else { return .zero(question.unit) }
    let amount = try Proportion(Int64(months.count), over: 12).roundedUp(of: rate)
    steps.append(.months(count: months.count, amount: amount))
    return amount
  }
}
