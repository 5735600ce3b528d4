/// What comes with an age.
///
/// An endowment is credited once: in the first year on whose last day its rule holds and the holder has the age.
struct EndowmentCalculation {
  private let question: AccrualQuestion
  private let scheme: Scheme

  init(_ question: AccrualQuestion, _ scheme: Scheme) {
    self.question = question
    self.scheme = scheme
  }

  /// - Parameter law: that of the last day of the year asked about.
  /// - Throws: ``BadInput`` where the scheme has no endowments, ``AmountError`` where figures leave the range.
  func part(_ law: Parameters) throws -> AccrualPart {
    guard scheme.hasEndowments else {
      throw BadInput(field: "scheme", value: scheme.id, expected: "a scheme that credits work or an age")
    }
    var steps: [AccrualStep] = []
    var credit = Amount.zero(question.unit)
    for (place, endowment) in law.lots.endowments.enumerated() where isDue(endowment.value) {
      let year = try firstYear(of: endowment.value.source)
      guard year == question.year else {
        steps.append(.endowedIn(place, year: year))
        continue
      }
      steps.append(.endowed(place))
      credit = try credit + endowment.value.amount
    }
    if steps.isEmpty { steps.append(.noEndowment) }
    return AccrualPart(credit: credit, computed: credit, steps: steps)
  }

  private func isDue(_ endowment: Endowment) -> Bool {
    question.year >= scheme.header.opens.year && endowment.amount.unit == question.unit
      && endowment.isFor(age: question.age)
  }

  /// The first year in which the holder is due the endowment of this source; the year asked about is one such year.
  private func firstYear(of source: String) throws -> Int {
    for year in scheme.header.opens.year..<question.year {
      let law = try scheme.at(Accrual.lawDay(year, scheme), knownOn: question.knownOn)
      let age = year - question.birthYear
      if law.lots.endowments.contains(where: { $0.value.source == source && $0.value.isFor(age: age) }) { return year }
    }
    return question.year
  }
}
