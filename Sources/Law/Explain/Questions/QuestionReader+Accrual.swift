import LearningAccount

extension QuestionReader {
  private static let names: [StaticString] = [
    "scheme", "knownOn", "year", "unit", "birthDate", "fullPension", "accruedBalance", "activities", "lowSkilled",
    "disabledWorker",
  ]
  private static let traits: [StaticString] = ["fullPension", "lowSkilled", "disabledWorker"]

  func accrual() throws(ExplainProblem) -> Explanation {
    try fields.refuseOthers(than: Self.names, declared: words.holderTraits)
    let year = try fields.required("year").wholeNumber()
    let unit = try unit()
    let birth = try fields.required("birthDate").day()
    let balance = try fields.required("accruedBalance").amount(in: unit)
    let activities = try fields.required("activities").objects(of: "activities", activity)
    let traits = try marks(words.holderTraits, contract: Self.traits)
    let knownOn = try knownOn()
    let question = AccrualQuestion(
      year: year, unit: unit, knownOn: knownOn, birthYear: birth.year, accruedBalance: balance, activities: activities,
      traits: traits)
    let answer = try decide(amounts: "accruedBalance", knownOn: knownOn) { try Accrual.decide(question, scheme) }
    return .accrual(question, answer)
  }

  private func unit() throws(ExplainProblem) -> Unit {
    let units = scheme.header.units
    let code = try fields.required("unit").identifier(among: units.map(\.code))
    return units.first { $0.code == code } ?? scheme.primaryUnit
  }

  private func activity(_ fields: QuestionFields) throws(ExplainProblem) -> Activity {
    let id = try fields.required("kind").identifier(among: words.activities.map(\.id))
    guard let kind = words.activity(id) else { return Activity(kind: id, figure: .none) }
    return Activity(kind: id, figure: try figure(of: kind, fields))
  }

  private func figure(of kind: ActivityKind, _ fields: QuestionFields) throws(ExplainProblem) -> Activity.Figure {
    switch kind.figure {
    case .workTime:
      try fields.refuseOthers(than: ["kind", "workShare", "hours", "days"])
      return .workTime(try workTime(fields))
    case .paidPeriod:
      try fields.refuseOthers(than: ["kind", "from", "to", "contributionPaid"])
      let (from, to) = (try fields.required("from"), try fields.required("to").day())
      guard try from.day() <= to else { throw from.refused("a day not after to, \(to.iso),") }
      return .paidPeriod(
        from: try from.day(), to: to, contributionPaid: try fields.required("contributionPaid").flag())
    case .categorisedShare:
      try fields.refuseOthers(than: ["kind", "workShare", "imposedPartTime", "category"])
      return .categorisedShare(
        try fields.required("workShare").share(), imposedPartTime: try fields.required("imposedPartTime").flag(),
        category: try fields.required("category").identifier(among: kind.categories))
    case .none:
      try fields.refuseOthers(than: ["kind"])
      return .none
    }
  }

  private func workTime(_ fields: QuestionFields) throws(ExplainProblem) -> WorkTime {
    let given = [fields.optional("workShare"), fields.optional("hours"), fields.optional("days")]
    let figures = given.compactMap { $0 }
    guard figures.count <= 1 else { throw figures[1].refused("exactly one of workShare, hours, days") }
    if let share = given[0] { return .share(try share.share()) }
    if let hours = given[1] { return .hours(try hours.quantity("a number of hours")) }
    if let days = given[2] { return .days(try days.quantity("a number of days")) }
    throw fields.missing(.fixed("workShare"), "exactly one of workShare, hours, days")
  }
}
