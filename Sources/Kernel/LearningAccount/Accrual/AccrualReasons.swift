/// Writes the steps of a decision as reasons, each with the rule that it rests on.
struct AccrualReasons {
  let question: AccrualQuestion
  let accrual: AccrualParameters?
  let lots: LotParameters
  let unit: UnitAccrualParameters?

  private let words: Vocabulary

  init(question: AccrualQuestion, law: AccrualParameters?, lots: LotParameters, _ words: Vocabulary) {
    self.question = question
    self.lots = lots
    self.words = words
    accrual = law
    // What decided was known.
    unit = try? law?.unit(question.unit)
  }

  func reasons(_ steps: [AccrualStep]) -> [Reason] {
    var reasons: [Reason] = []
    reasons.reserveCapacity(steps.count)
    var sureness = Confidence.confirmed
    for step in steps {
      let reason = reason(step)
      sureness = sureness.orLess(reason.confidence)
      // What is added to the account follows from the steps before.
      if case .credited = step { reasons.append(reason.asSure(as: sureness)) } else { reasons.append(reason) }
    }
    return reasons
  }

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
    case .barred(let trait):
      return rule(accrual?.barringTraits, "accrual.\(accrual?.barringTraits?.value[trait] ?? "")")
    case .tooOld: return ageReason(accrual?.endAge, "accrual.tooOld", "limit")
    case .tooYoung(let activity):
      let lowered = activity.flatMap { accrual?.minimumAgeWith[question.activities[$0].kind] }
      return ageReason(lowered ?? accrual?.minimumAge, "accrual.tooYoung", "minimum")
    case .ignored(let place):
      let arguments: [String: Reason.Argument] = [
        "activity": .term("activity.\(question.activities[place].kind)"), "unit": unitName,
        "year": .text(String(question.year)),
      ]
      return rule(unit?.activities, "accrual.ignored", arguments)
    default: return rule(unit?.activities, "accrual.noActivity", ["unit": unitName])
    }
  }

  private func ageReason(_ limit: Dated<Int>?, _ code: String, _ name: String) -> Reason {
    rule(limit, code, ["age": .count(question.age), name: .count(limit?.value ?? 0)])
  }

  /// How much a year is worth. What a kind of activity or a trait does has its own words, under its own name.
  private func rateReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .increasedRate(let place):
      rule(unit?.increased, "accrual.increased.\(unit?.increasedFor?.value[place].name ?? "")", annual(unit?.increased))
    case .wholeYearWith(let place, let amount):
      rule(
        unit?.increased ?? unit?.annual, "accrual.\(question.activities[place].kind)", ["amount": .amount(amount)])
    case .atMostOneYear(let sum, let annual):
      rule(unit?.annual, "accrual.atMostOneYear", ["sum": .amount(sum), "annual": .amount(annual)])
    case .couldDeclare(let place):
      rule(
        unit?.increased, "accrual.couldDeclare\(capitalised(words.selfDeclaredTraits[place]))", annual(unit?.increased))
    default: rule(unit?.annual, "accrual.rate", annual(unit?.annual))
    }
  }

  private func annual(_ amount: Dated<Amount>?) -> [String: Reason.Argument] {
    amount.map { ["annual": .amount($0.value)] } ?? [:]
  }

  private func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  private func ceilingReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .ceilingReached(let ceiling):
      rule(
        self.ceiling(ceiling), "accrual.ceilingReached", ["ceiling": .amount(ceiling), "balance": balance])
    case .ceilingCuts(let ceiling, let credit):
      rule(
        self.ceiling(ceiling), "accrual.ceilingCuts",
        ["ceiling": .amount(ceiling), "balance": balance, "credit": .amount(credit)])
    case .credited(let credit): Reason("accrual.credited", ["credit": .amount(credit)])
    default: Reason("accrual.credited")
    }
  }

  private var balance: Reason.Argument { .amount(question.accruedBalance) }

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
