/// A timeline of any value, for what concerns only its days.
protocol DatedRule: Sendable {
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

  private var rules: [any DatedRule] {
    let ends: [any DatedRule] = cancellation.map { [$0] } ?? []
    return (accrual?.rules ?? []) + lots.rules + (funding?.rules ?? []) + (files?.rules ?? []) + ends + credits.rules
  }
}

extension AccrualLaw {
  fileprivate var rules: [any DatedRule] {
    let common: [any DatedRule] = [
      fullTimeHours, fullTimeDays, minimumAge, endAge, barringTraits, announcedBy, mixedYear,
    ]
    return common + Array(minimumAgeWith.values) as [any DatedRule] + units.flatMap(\.rules)
  }
}

extension UnitAccrualLaw {
  fileprivate var rules: [any DatedRule] {
    [
      activities, annual, increased, increasedFor, beyond, wholeFrom, ordinaryCeiling, increasedCeiling,
    ]
  }
}

extension LotLaw {
  fileprivate var rules: [any DatedRule] { Array(terms.values) as [any DatedRule] + endowments as [any DatedRule] }
}

extension FundingLaw {
  fileprivate var rules: [any DatedRule] {
    let common: [any DatedRule] = [
      cappedSources, participation, participationSupplement, exemptStatuses, exemptStatusesNotFor,
      exemptThirdParties, exemptSources, order,
    ]
    return common + Array(eligibility.values) as [any DatedRule] + Array(caps.values) as [any DatedRule]
  }
}

extension EnrolmentLaw {
  fileprivate var rules: [any DatedRule] {
    let common: [any DatedRule] = [simultaneousRequests, reservationMinutes]
    return common + deadlines as [any DatedRule] + earliestStart as [any DatedRule]
  }
}

extension CalendarLaw {
  /// Apart from the others: a day's law does not depend on its holidays.
  var rules: [any DatedRule] { [week] + holidays as [any DatedRule] }
}

extension CreditLaw {
  fileprivate var rules: [any DatedRule] {
    [debtRecoveryShare] + Array(conversions.values) as [any DatedRule] + Array(amounts.values) as [any DatedRule]
  }
}
