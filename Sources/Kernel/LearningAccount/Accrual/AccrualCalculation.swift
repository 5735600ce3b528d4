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
    // Few decisions have more steps.
    steps.reserveCapacity(6)
  }

  /// - Parameter hasRights: anything accrued in this unit in that year.
  mutating func part(hasRights: Bool) throws(AmountError) -> AccrualPart {
    let zero = Amount.zero(question.unit)
    guard hasRights, let annual = unit.annual?.value else {
      steps.append(.noRightsYet)
      return part(zero, zero, unit.ordinaryCeiling.value)
    }
    let increase = increase()
    let ceiling = increase == nil ? unit.ordinaryCeiling.value : (unit.increasedCeiling ?? unit.ordinaryCeiling).value
    if let bar = bar() {
      steps.append(bar)
      return part(zero, zero, ceiling)
    }
    let rate = increase == nil ? annual : unit.increased?.value ?? annual
    let computed = try computed(rate, increase)
    let credit = try credit(computed, ceiling)
    if increase == nil, computed.isPositive { adviseDeclaration() }
    return part(credit, computed, ceiling)
  }

  private func part(_ credit: Amount, _ computed: Amount, _ ceiling: Amount) -> AccrualPart {
    AccrualPart(credit: credit, computed: computed, ceiling: ceiling, steps: steps)
  }

  /// Why nothing accrues whatever was worked, if so.
  private func bar() -> AccrualStep? {
    if !question.traits.isEmpty, let traits = law.barringTraits?.value,
      let trait = traits.firstIndex(where: question.traits.contains)
    {
      return .barred(trait: trait)
    }
    let age = question.age
    if age >= law.endAge.value { return .tooOld }
    guard age < law.minimumAge.value else { return nil }
    var lowest: (age: Int, activity: Int?) = (law.minimumAge.value, nil)
    for (place, activity) in question.activities.enumerated() {
      guard let lowered = law.minimumAgeWith[activity.kind]?.value, lowered < lowest.age else { continue }
      lowest = (lowered, place)
    }
    return age < lowest.age ? .tooYoung(activity: lowest.activity) : nil
  }

  /// What the year credits before the ceiling: each kind of work in its own way, together at most one year's amount.
  private mutating func computed(_ rate: Amount, _ increase: Int?) throws(AmountError) -> Amount {
    noteIgnored()
    guard question.activities.contains(where: accrues) else {
      steps.append(.noActivity)
      return .zero(question.unit)
    }
    steps.append(increase.map { .increasedRate(rule: $0) } ?? .rate)
    let sum = try workTimePart(rate, isIncreased: increase != nil) + monthsPart(rate) + unmeasuredPart(rate)
    guard try sum.compared(with: rate) > 0 else { return sum }
    steps.append(.atMostOneYear(sum: sum, annual: rate))
    return rate
  }

  func accrues(_ activity: Activity) -> Bool { unit.activities?.value.contains(activity.kind) ?? false }

  /// Each kind once.
  private mutating func noteIgnored() {
    let activities = question.activities
    for (place, activity) in activities.enumerated() where !accrues(activity) {
      if !activities[..<place].contains(where: { $0.kind == activity.kind }) {
        steps.append(.ignored(activity: place))
      }
    }
  }

  /// An activity without a figure gives the whole year.
  private mutating func unmeasuredPart(_ rate: Amount) -> Amount {
    let first = question.activities.firstIndex { activity in
      if case .none = activity.figure { accrues(activity) } else { false }
    }
    guard let first else { return .zero(question.unit) }
    steps.append(.wholeYearWith(activity: first, rate))
    return rate
  }

  /// The ceiling bounds what is left of accrued rights, not what was ever credited.
  private mutating func credit(_ computed: Amount, _ ceiling: Amount) throws(AmountError) -> Amount {
    guard computed.isPositive else { return computed }
    let room = try ceiling - question.accruedBalance
    guard room.isPositive else {
      steps.append(.ceilingReached(ceiling))
      return .zero(question.unit)
    }
    guard try computed.compared(with: room) > 0 else {
      steps.append(.credited(computed))
      return computed
    }
    steps.append(.ceilingCuts(ceiling, credit: room))
    return room
  }
}

extension AccrualCalculation {
  /// The place of the rule by which the increased amount and ceiling are due; nil where they are not.
  ///
  /// - Parameter trait: supposed to hold, too.
  func increase(supposing trait: String? = nil) -> Int? {
    guard unit.increased != nil, let rules = unit.increasedFor?.value else { return nil }
    return rules.firstIndex { rule in rule.conditions.allSatisfy { holds($0, supposing: trait) } }
  }

  private func holds(_ condition: IncreaseCondition, supposing supposed: String?) -> Bool {
    switch condition {
    case .trait(let trait): trait == supposed || question.traits.contains(trait)
    case .activity(let kind): question.activities.contains { $0.kind == kind }
    case .everyCategory(let category): question.activities.allSatisfy { $0.category.map { $0 == category } ?? true }
    }
  }

  /// Many do not know that they must say what is true of them: says what declaring it would change.
  mutating func adviseDeclaration() {
    for (place, trait) in selfDeclaredTraits.enumerated() where increase(supposing: trait) != nil {
      steps.append(.couldDeclare(trait: place))
    }
  }
}

extension AccrualCalculation {
  /// Periods accrue by the calendar months of the year that those with a paid contribution touch, each once.
  mutating func monthsPart(_ rate: Amount) throws(AmountError) -> Amount {
    // A bit for each month.
    var months: UInt16 = 0
    var hasPeriod = false
    var isUnpaid = false
    for activity in question.activities where accrues(activity) {
      guard case .paidPeriod(let from, let to, let contributionPaid) = activity.figure else { continue }
      hasPeriod = true
      isUnpaid = isUnpaid || !contributionPaid
      guard contributionPaid else { continue }
      for month in Accrual.months(of: question.year, from, to) { months |= 1 << month }
    }
    if isUnpaid { steps.append(.contributionNotPaid) }
    guard hasPeriod, !isUnpaid || months != 0 else { return .zero(question.unit) }
    let count = months.nonzeroBitCount
    let amount = try Proportion(Int64(count), over: 12).roundedUp(of: rate)
    steps.append(.months(count: count, amount: amount))
    return amount
  }
}
