extension CancellationCalculation {
  /// The days that were looked at, why this line of the table, and what each part becomes.
  func reasons(_ rule: CancellationRule, _ split: CancellationSplit) throws -> [Reason] {
    dayReasons(rule) + [lineReason(rule)] + rightsReasons(rule, split)
      + (try thirdPartyReasons(rule, split)) + ownReasons(rule, split) + [organisationReason(rule, split)]
  }

  /// The deadlines, where the line turned on days.
  private func dayReasons(_ rule: CancellationRule) -> [Reason] {
    let turnsOnDays = question.enteredOn == nil && question.by == .holder && !rule.conditions.contains(.forceMajeure)
    return turnsOnDays ? [withdrawal, free].compactMap { $0?.reasons }.flatMap { $0 } : []
  }

  private func lineReason(_ rule: CancellationRule) -> Reason {
    var arguments: [String: Reason.Argument] = ["at": .day(question.at), "start": .day(question.startsOn)]
    arguments["entered"] = question.enteredOn.map { .day($0) }
    arguments["withdrawUntil"] = withdrawal.map { .day($0.deadline.day) }
    arguments["freeUntil"] = free.map { .day($0.deadline.day) }
    if let share = question.attendedShare {
      arguments["attended"] = .share(share)
      arguments["reached"] = thresholds.last { $0 <= share }.map { .share($0) }
      arguments["next"] = thresholds.first { $0 > share }.map { .share($0) }
    }
    return table.reason("cancellation.case.\(rule.code)", arguments)
  }

  private func rightsReasons(_ rule: CancellationRule, _ split: CancellationSplit) -> [Reason] {
    guard question.rights.isPositive else { return [] }
    return [
      table.reason(
        "cancellation.rights.\(rule.rights.rawValue)",
        ["returned": .amount(split.rights.returned), "debited": .amount(split.rights.debited)])
    ]
  }

  private func thirdPartyReasons(_ rule: CancellationRule, _ split: CancellationSplit) throws -> [Reason] {
    guard question.thirdParties.contains(where: \.isPositive) else { return [] }
    let returned = try split.thirdParties.map(\.returned).sum(in: question.price.unit)
    let debited = try split.thirdParties.map(\.debited).sum(in: question.price.unit)
    return [
      table.reason(
        "cancellation.thirdParties.\(rule.rights.rawValue)",
        ["returned": .amount(returned), "debited": .amount(debited)])
    ]
  }

  private func ownReasons(_ rule: CancellationRule, _ split: CancellationSplit) -> [Reason] {
    guard question.own.isPositive else { return [] }
    let arguments: [String: Reason.Argument] = [
      "own": .amount(question.own), "refunded": .amount(split.own.refunded), "kept": .amount(split.own.kept),
    ]
    return [table.reason("cancellation.own.\(rule.own.rawValue)", arguments)]
  }

  private func organisationReason(_ rule: CancellationRule, _ split: CancellationSplit) -> Reason {
    let amount = Reason.Argument.amount(split.organisation)
    switch rule.organisation {
    case .nothing: return table.reason("cancellation.organisation.nothing")
    case .proRata: return table.reason("cancellation.organisation.proRata", ["amount": amount])
    case .wholePrice: return table.reason("cancellation.organisation.wholePrice", ["amount": amount])
    case .share(let share):
      return table.reason("cancellation.organisation.share", ["amount": amount, "share": .share(share)])
    }
  }

  /// The shares attended at which the table turns, least first.
  var thresholds: [Proportion] {
    table.value.flatMap(\.conditions).compactMap { condition in
      if case .attendedBelow(let threshold) = condition { threshold } else { nil }
    }.sorted()
  }
}
