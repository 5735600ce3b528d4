/// One question with the law that answers it, gathering the steps as it goes.
struct AccrualCalculation {
  let question: AccrualQuestion
  let law: AccrualParameters
  let unit: UnitAccrualParameters
  var steps: [AccrualStep] = []

  init(question: AccrualQuestion, law: AccrualParameters, unit: UnitAccrualParameters) {
    self.question = question
    self.law = law
    self.unit = unit
  }

  /// - Parameter hasRights: anything accrued in this unit in that year.
  mutating func answer(_ parameters: Parameters, hasRights: Bool) throws -> AccrualAnswer {
    let zero = Amount.zero(question.unit)
    guard hasRights, let annual = unit.annual else {
      steps.append(.noRightsYet)
      return answer(zero, zero, unit.ordinaryCeiling.value, parameters)
    }
    let increase = increaseCondition()
    let ceiling = increase == nil ? unit.ordinaryCeiling.value : (unit.increasedCeiling ?? unit.ordinaryCeiling).value
    if let bar = bar() {
      steps.append(bar)
      return answer(zero, zero, ceiling, parameters)
    }
    let rate = increase == nil ? annual.value : (unit.increased ?? annual).value
    let computed = try computed(rate, increase)
    let credit = try credit(computed, ceiling)
    try adviseDeclaration(computed, increase)
    return answer(credit, computed, ceiling, parameters)
  }

  private func answer(
    _ credit: Amount, _ computed: Amount, _ ceiling: Amount, _ parameters: Parameters
  ) -> AccrualAnswer {
    AccrualAnswer(
      credit: credit, computed: computed, ceiling: ceiling, law: parameters, steps: steps, question: question)
  }

  /// Why nothing accrues whatever was worked, if so.
  private func bar() -> AccrualStep? {
    if question.fullPension { return .fullPension }
    let age = question.year - question.birthYear
    if age >= law.endAge.value { return .tooOld(age: age, limit: law.endAge.value) }
    let isApprentice = question.activities.contains { $0.kind == .apprentice }
    let minimum = isApprentice ? law.minimumAgeApprentice.value : law.minimumAge.value
    return age < minimum ? .tooYoung(age: age, minimum: minimum) : nil
  }

  /// What the year credits before the ceiling: each kind of work in its own way, together at most one year's amount.
  private mutating func computed(_ rate: Amount, _ increase: IncreaseCondition?) throws -> Amount {
    let accruing = question.activities.filter { accrues($0.kind) }
    noteIgnored()
    guard !accruing.isEmpty else {
      steps.append(.noActivity)
      return .zero(question.unit)
    }
    steps.append(increase.map { .increasedRate($0, rate) } ?? .rate(rate))
    let sum = try workTimePart(accruing, rate, increase) + monthsPart(accruing, rate) + esatPart(accruing, rate)
    guard try sum.compared(with: rate) > 0 else { return sum }
    steps.append(.atMostOneYear(sum: sum, annual: rate))
    return rate
  }

  func accrues(_ kind: ActivityKind) -> Bool { unit.activities?.value.contains(kind) ?? false }

  private mutating func noteIgnored() {
    for activity in question.activities where !accrues(activity.kind) {
      let step = AccrualStep.ignored(activity.kind)
      if !steps.contains(step) { steps.append(step) }
    }
  }

  private mutating func esatPart(_ activities: [Activity], _ rate: Amount) -> Amount {
    guard activities.contains(.esat) else { return .zero(question.unit) }
    steps.append(.esat(rate))
    return rate
  }

  /// The ceiling bounds what is left of accrued rights, not what was ever credited.
  private mutating func credit(_ computed: Amount, _ ceiling: Amount) throws -> Amount {
    guard computed.isPositive else { return computed }
    let room = try ceiling - question.accruedBalance
    guard room.isPositive else {
      steps.append(.ceilingReached(ceiling: ceiling, balance: question.accruedBalance))
      return .zero(question.unit)
    }
    guard try computed.compared(with: room) > 0 else {
      steps.append(.credited(computed))
      return computed
    }
    steps.append(.ceilingCuts(ceiling: ceiling, balance: question.accruedBalance, credit: room))
    return room
  }
}
