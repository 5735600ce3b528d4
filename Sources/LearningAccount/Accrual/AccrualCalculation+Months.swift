extension AccrualCalculation {
  /// The self-employed accrue by the calendar months of the year that their paid-up activity touches, each once.
  mutating func monthsPart(_ activities: [Activity], _ rate: Amount) throws -> Amount {
    var months: Set<Int> = []
    var isSelfEmployed = false
    var isUnpaid = false
    for case .selfEmployed(let from, let to, let contributionPaid) in activities {
      isSelfEmployed = true
      guard contributionPaid else {
        isUnpaid = true
        continue
      }
      months.formUnion(Accrual.months(of: question.year, from, to))
    }
    if isUnpaid { steps.append(.contributionNotPaid) }
    guard isSelfEmployed, !(isUnpaid && months.isEmpty) else { return .zero(question.unit) }
    let amount = try Proportion(Int64(months.count), over: 12).roundedUp(of: rate)
    steps.append(.months(count: months.count, amount: amount))
    return amount
  }
}
