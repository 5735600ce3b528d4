extension AlternativesSearch {
  /// Waiting until the next yearly credit is announced, by the law of that day.
  func waiting() throws -> [Alternative] {
    guard let expected = question.expectedAccrual, expected.isPositive,
      let source = scheme.vocabulary.accrualSource, let announced = try nextAnnouncement()
    else { return [] }
    var changed = question.price
    changed.day = announced.value
    changed.lots.append(PriceLot(source: source, amount: expected))
    let action = Alternative.Action.wait(until: announced.value, credit: expected)
    return try [
      alternative(action, changed) { _, own in
        announced.reason(
          "alternative.wait", ["day": .day(announced.value), "credit": .amount(expected), "own": .amount(own)])
      }
    ].compactMap { $0 }
  }

  /// The first day after the question's on which a year's rights are announced at the latest.
  private func nextAnnouncement() throws -> Dated<Day>? {
    let day = question.price.day
    for year in [day.year - 1, day.year] {
      if let announced = try Accrual.announcedBy(year: year, scheme, knownOn: question.price.knownOn),
        announced.value > day
      {
        return announced
      }
    }
    return nil
  }
}
