/// Writes the steps of a decision as reasons, each with the rule that it rests on.
struct AccrualReasons {
  let question: AccrualQuestion
  let law: AccrualParameters
  let unit: UnitAccrualParameters

  func reason(_ step: AccrualStep) -> Reason {
    switch step {
    case .noRightsYet, .fullPension, .tooOld, .tooYoung, .noActivity, .ignored: barReason(step)
    case .rate, .increasedRate, .esat, .atMostOneYear, .couldDeclareLowSkilled: rateReason(step)
    case .ceilingReached, .ceilingCuts, .credited: ceilingReason(step)
    default: workReason(step)
    }
  }

  /// Why work gives nothing.
  private func barReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .noRightsYet:
      return unit.ordinaryCeiling.reason(
        "accrual.noRightsYet", ["year": .text(String(question.year)), "unit": unitName])
    case .fullPension: return law.endAge.reason("accrual.fullPension")
    case .tooOld(let age, let limit):
      return law.endAge.reason("accrual.tooOld", ["age": .count(age), "limit": .count(limit)])
    case .tooYoung(let age, let minimum):
      return law.minimumAge.reason("accrual.tooYoung", ["age": .count(age), "minimum": .count(minimum)])
    case .ignored(let kind):
      let arguments: [String: Reason.Argument] = [
        "activity": .term("activity.\(kind.rawValue)"), "unit": unitName, "year": .text(String(question.year)),
      ]
      return rule(unit.activities, "accrual.ignored", arguments)
    default: return rule(unit.activities, "accrual.noActivity", ["unit": unitName])
    }
  }

  /// How much a year is worth.
  private func rateReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .rate(let annual): rule(unit.annual, "accrual.rate", ["annual": .amount(annual)])
    case .increasedRate(let condition, let annual):
      rule(unit.increased, "accrual.increased.\(condition.rawValue)", ["annual": .amount(annual)])
    case .esat(let amount): rule(unit.increased, "accrual.esat", ["amount": .amount(amount)])
    case .atMostOneYear(let sum, let annual):
      rule(unit.annual, "accrual.atMostOneYear", ["sum": .amount(sum), "annual": .amount(annual)])
    case .couldDeclareLowSkilled(let annual):
      rule(unit.increased, "accrual.couldDeclareLowSkilled", ["annual": .amount(annual)])
    default: Reason("accrual.rate")
    }
  }

  private func ceilingReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .ceilingReached(let ceiling, let balance):
      self.ceiling(ceiling).reason(
        "accrual.ceilingReached", ["ceiling": .amount(ceiling), "balance": .amount(balance)])
    case .ceilingCuts(let ceiling, let balance, let credit):
      self.ceiling(ceiling).reason(
        "accrual.ceilingCuts",
        ["ceiling": .amount(ceiling), "balance": .amount(balance), "credit": .amount(credit)])
    case .credited(let credit): Reason("accrual.credited", ["credit": .amount(credit)])
    default: Reason("accrual.credited")
    }
  }

  private func ceiling(_ amount: Amount) -> Dated<Amount> {
    guard let increased = unit.increasedCeiling, increased.value == amount else { return unit.ordinaryCeiling }
    return increased
  }

  var unitName: Reason.Argument { .term("unit.\(unit.unit.code)") }

  func rule<Value>(
    _ value: Dated<Value>?, _ code: String, _ arguments: [String: Reason.Argument] = [:]
  ) -> Reason {
    value?.reason(code, arguments) ?? Reason(code, arguments)
  }
}
