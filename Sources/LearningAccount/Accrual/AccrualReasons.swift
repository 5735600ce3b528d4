/// Writes the steps of a decision as reasons, each with the rule that it rests on.
struct AccrualReasons {
  let question: AccrualQuestion
  let law: Parameters
  let accrual: AccrualParameters?
  let unit: UnitAccrualParameters?

  init(question: AccrualQuestion, law: Parameters) {
    self.question = question
    self.law = law
    accrual = law.accrual
    unit = law.accrual?.unit(question.unit)
  }

  func reasons(_ steps: [AccrualStep]) -> [Reason] { steps.map(reason) }

  private func reason(_ step: AccrualStep) -> Reason {
    switch step {
    case .noRightsYet, .barred, .tooOld, .tooYoung, .noActivity, .ignored: barReason(step)
    case .rate, .increasedRate, .wholeYearWith, .atMostOneYear, .couldDeclare: rateReason(step)
    case .ceilingReached, .ceilingCuts, .credited: ceilingReason(step)
    default: workReason(step)
    }
  }

  /// Why work gives nothing.
  private func barReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .noRightsYet:
      return rule(
        unit?.ordinaryCeiling, "accrual.noRightsYet", ["year": .text(String(question.year)), "unit": unitName])
    case .barred(let trait): return rule(accrual?.barringTraits, "accrual.\(trait)")
    case .tooOld(let age, let limit):
      return rule(accrual?.endAge, "accrual.tooOld", ["age": .count(age), "limit": .count(limit)])
    case .tooYoung(let age, let minimum, let activity):
      let lowered = activity.flatMap { accrual?.minimumAgeWith[$0] }
      return rule(
        lowered ?? accrual?.minimumAge, "accrual.tooYoung", ["age": .count(age), "minimum": .count(minimum)])
    case .ignored(let kind):
      let arguments: [String: Reason.Argument] = [
        "activity": .term("activity.\(kind)"), "unit": unitName, "year": .text(String(question.year)),
      ]
      return rule(unit?.activities, "accrual.ignored", arguments)
    default: return rule(unit?.activities, "accrual.noActivity", ["unit": unitName])
    }
  }

  /// How much a year is worth. What a kind of activity or a trait does has its own words, under its own name.
  private func rateReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .increasedRate(let increase, let annual):
      rule(unit?.increased, "accrual.increased.\(increase.name)", ["annual": .amount(annual)])
    case .wholeYearWith(let kind, let amount):
      rule(unit?.increased ?? unit?.annual, "accrual.\(kind)", ["amount": .amount(amount)])
    case .atMostOneYear(let sum, let annual):
      rule(unit?.annual, "accrual.atMostOneYear", ["sum": .amount(sum), "annual": .amount(annual)])
    case .couldDeclare(let trait, let annual):
      rule(
        unit?.increased, "accrual.couldDeclare\(trait.prefix(1).uppercased())\(trait.dropFirst())",
        ["annual": .amount(annual)])
    case .rate(let annual): rule(unit?.annual, "accrual.rate", ["annual": .amount(annual)])
    default: Reason("accrual.rate")
    }
  }

  private func ceilingReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .ceilingReached(let ceiling, let balance):
      rule(
        self.ceiling(ceiling), "accrual.ceilingReached", ["ceiling": .amount(ceiling), "balance": .amount(balance)])
    case .ceilingCuts(let ceiling, let balance, let credit):
      rule(
        self.ceiling(ceiling), "accrual.ceilingCuts",
        ["ceiling": .amount(ceiling), "balance": .amount(balance), "credit": .amount(credit)])
    case .credited(let credit): Reason("accrual.credited", ["credit": .amount(credit)])
    default: Reason("accrual.credited")
    }
  }

  private func ceiling(_ amount: Amount) -> Dated<Amount>? {
    guard let increased = unit?.increasedCeiling, increased.value == amount else { return unit?.ordinaryCeiling }
    return increased
  }

  var unitName: Reason.Argument { .term("unit.\(question.unit.code)") }

  func rule<Value>(
    _ value: Dated<Value>?, _ code: String, _ arguments: [String: Reason.Argument] = [:]
  ) -> Reason {
    value?.reason(code, arguments) ?? Reason(code, arguments)
  }
}
