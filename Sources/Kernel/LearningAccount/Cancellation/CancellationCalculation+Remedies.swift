extension CancellationCalculation {
  /// What would change the answer, found by asking the table again with one fact changed.
  func remedies(_ rule: CancellationRule, _ split: CancellationSplit) throws -> [Reason] {
    switch (question.by, question.enteredOn) {
    case (.holder, _) where question.forceMajeure: []
    case (.holder, nil): try [freeDay(split), forceMajeure(split)].compactMap { $0 }
    case (.holder, _): try [nextThreshold(rule), forceMajeure(split)].compactMap { $0 }
    case (.organisation, nil): []
    case (.organisation, _): try [resumption(rule)].compactMap { $0 }
    }
  }

  /// Until when an end before the start costs nothing, and what the same end costs the day after.
  private func freeDay(_ split: CancellationSplit) throws -> Reason? {
    let beforeStart = question.startsOn.adding(days: -1)
    let candidates = [withdrawal.map { min($0.deadline.day, beforeStart) }, free?.deadline.day].compactMap { $0 }
    let freeDays = try candidates.filter { day in try outcome { $0.at = day }.split.isFree }
    guard let last = freeDays.max() else { return nil }
    guard split.isFree else {
      return last < question.at ? table.reason("cancellation.remedy.freeThrough", ["day": .day(last)]) : nil
    }
    let next = last.adding(days: 1)
    let late = try outcome { $0.at = next }.split
    guard last >= question.at, !late.isFree else { return nil }
    let arguments: [String: Reason.Argument] = [
      "day": .day(last), "next": .day(next), "rights": .amount(late.rights.debited), "own": .amount(question.own),
    ]
    return table.reason("cancellation.remedy.freeStill", arguments)
  }

  private func forceMajeure(_ split: CancellationSplit) throws -> Reason? {
    let forced = try outcome { $0.forceMajeure = true }.split
    guard
      try forced.rights.debited.compared(with: split.rights.debited) < 0 || forced.own.refunded != split.own.refunded
    else { return nil }
    return table.reason(
      "cancellation.remedy.forceMajeure",
      ["returned": .amount(forced.rights.returned), "refunded": .amount(forced.own.refunded)])
  }

  /// What the organisation would have been paid, had the next threshold of attendance been reached.
  private func nextThreshold(_ rule: CancellationRule) throws -> Reason? {
    guard let share = question.attendedShare, let next = thresholds.first(where: { $0 > share }) else { return nil }
    let reached = try outcome { $0.attendedShare = next }
    guard reached.rule.code != rule.code else { return nil }
    return table.reason(
      "cancellation.remedy.attended", ["share": .share(next), "amount": .amount(reached.split.organisation)])
  }

  /// What a proposal to resume changes; unknown while nobody says how much was attended.
  private func resumption(_ rule: CancellationRule) throws -> Reason? {
    guard question.attendedShare != nil else { return nil }
    let other = try outcome { $0.resumeProposed.toggle() }
    guard other.rule.code != rule.code else { return nil }
    let arguments: [String: Reason.Argument] = [
      "debited": .amount(other.split.rights.debited), "returned": .amount(other.split.rights.returned),
    ]
    let code = question.resumeProposed ? "notResumed" : "resumed"
    return table.reason("cancellation.remedy.\(code)", arguments)
  }

  private func outcome(
    _ change: (inout CancellationQuestion) -> Void
  ) throws -> (rule: CancellationRule, split: CancellationSplit) {
    var other = self
    change(&other.question)
    let rule = try other.line()
    return (rule, try other.split(rule))
  }
}
