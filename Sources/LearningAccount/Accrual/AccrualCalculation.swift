/// One question with the law that answers it, gathering the steps as it goes.
struct AccrualCalculation {
  let question: AccrualQuestion
  let law: AccrualParameters
  let unit: UnitAccrualParameters
  let selfDeclaredTraits: [String]
  var steps: [AccrualStep] = []

  init(
    question: AccrualQuestion, law: AccrualParameters, unit: UnitAccrualParameters, selfDeclaredTraits: [String]
  ) {
    self.question = question
    self.law = law
    self.unit = unit
    self.selfDeclaredTraits = selfDeclaredTraits
  }

  /// - Parameter hasRights: anything accrued in this unit in that year.
  mutating func part(hasRights: Bool) throws -> AccrualPart {
    let zero = Amount.zero(question.unit)
    guard hasRights, let annual = unit.annual else {
      steps.append(.noRightsYet)
      return part(zero, zero, unit.ordinaryCeiling.value)
    }
    let increase = increase()
    let ceiling = increase == nil ? unit.ordinaryCeiling.value : (unit.increasedCeiling ?? unit.ordinaryCeiling).value
    if let bar = bar() {
      steps.append(bar)
      return part(zero, zero, ceiling)
    }
    let rate = increase == nil ? annual.value : (unit.increased ?? annual).value
    let computed = try computed(rate, increase)
    let credit = try credit(computed, ceiling)
    adviseDeclaration(computed, increase)
    return part(credit, computed, ceiling)
  }

  private func part(_ credit: Amount, _ computed: Amount, _ ceiling: Amount) -> AccrualPart {
    AccrualPart(credit: credit, computed: computed, ceiling: ceiling, steps: steps)
  }

  /// Why nothing accrues whatever was worked, if so.
  private func bar() -> AccrualStep? {
    if let traits = law.barringTraits?.value, let trait = traits.first(where: question.traits.contains) {
      return .barred(trait)
    }
    let age = question.age
    if age >= law.endAge.value { return .tooOld(age: age, limit: law.endAge.value) }
    guard age < law.minimumAge.value else { return nil }
    let lowered = question.activities.compactMap { activity in
      law.minimumAgeWith[activity.kind].map { (kind: activity.kind, age: $0.value) }
    }
    guard let lowest = lowered.min(by: { $0.age < $1.age }), lowest.age < law.minimumAge.value else {
      return .tooYoung(age: age, minimum: law.minimumAge.value, activity: nil)
    }
    return age < lowest.age ? .tooYoung(age: age, minimum: lowest.age, activity: lowest.kind) : nil
  }

  /// What the year credits before the ceiling: each kind of work in its own way, together at most one year's amount.
  private mutating func computed(_ rate: Amount, _ increase: IncreaseRule?) throws -> Amount {
    let accruing = question.activities.filter { accrues($0.kind) }
    noteIgnored()
    guard !accruing.isEmpty else {
      steps.append(.noActivity)
      return .zero(question.unit)
    }
    steps.append(increase.map { .increasedRate($0, rate) } ?? .rate(rate))
    let sum =
      try workTimePart(accruing, rate, increase) + monthsPart(accruing, rate) + unmeasuredPart(accruing, rate)
    guard try sum.compared(with: rate) > 0 else { return sum }
    steps.append(.atMostOneYear(sum: sum, annual: rate))
    return rate
  }

  private func accrues(_ kind: String) -> Bool { unit.activities?.value.contains(kind) ?? false }

  private mutating func noteIgnored() {
    for activity in question.activities where !accrues(activity.kind) {
      let step = AccrualStep.ignored(activity.kind)
      if !steps.contains(step) { steps.append(step) }
    }
  }

  /// An activity without a figure gives the whole year.
  private mutating func unmeasuredPart(_ activities: [Activity], _ rate: Amount) -> Amount {
    guard let first = activities.first(where: { $0.figure == .none }) else { return .zero(question.unit) }
    steps.append(.wholeYearWith(first.kind, rate))
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
