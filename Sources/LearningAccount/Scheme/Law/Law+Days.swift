/// A timeline of any value, for what concerns only its days.
protocol DatedRule: Sendable {
  var key: String { get }
  var boundaries: [Day] { get }
  var knowledge: [Day] { get }
}

extension Timeline: DatedRule {
  var knowledge: [Day] { values.map(\.knownFrom) }
}

extension Law {
  /// Every day on which another law may begin to hold.
  var boundaries: [Day] { rules.flatMap(\.boundaries) }

  /// Every day on which something became known.
  var knowledge: Set<Day> { Set(rules.flatMap(\.knowledge)) }

  var rules: [any DatedRule] { accrual.rules + funding.rules + files.rules + credits.rules }
}

extension AccrualLaw {
  var rules: [any DatedRule] {
    let common: [any DatedRule] = [
      fullTimeHours, fullTimeDays, minimumAge, minimumAgeApprentice, endAge, announcedBy,
    ]
    return common + units.flatMap(\.rules)
  }
}

extension UnitAccrualLaw {
  var rules: [any DatedRule] {
    [
      activities, annual, increased, increasedFor, beyond, wholeFrom, ordinaryCeiling, increasedCeiling,
    ]
  }
}

extension FundingLaw {
  var rules: [any DatedRule] {
    let common: [any DatedRule] = [
      cappedSources, participation, participationSupplement, exemptStatuses, exemptThirdParties, exemptSources, order,
    ]
    return common + Array(eligibility.values) as [any DatedRule] + Array(caps.values) as [any DatedRule]
  }
}

extension FileLaw {
  var rules: [any DatedRule] {
    let common: [any DatedRule] = [
      startAfterAnswerWorkingDays, startAfterFranceTravailRequestWorkingDays, simultaneousRequests,
      reservationMinutes, cancellation,
    ]
    return common + deadlines as [any DatedRule]
  }
}

extension CreditLaw {
  var rules: [any DatedRule] { [hourInEuros, debtRecoveryShare] + Array(amounts.values) as [any DatedRule] }
}
