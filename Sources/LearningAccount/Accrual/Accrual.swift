/// What a year of work credits: L6323-11, L6323-11-1, R6323-1; for public agents decree 2017-928.
public enum Accrual {
  /// - Throws: ``BadInput`` for a question that cannot be asked, ``SchemeError`` for a law that was not yet known,
  ///   ``AmountError`` where figures leave the range.
  public static func decide(_ question: AccrualQuestion, _ scheme: Scheme) throws -> AccrualAnswer {
    try question.check(scheme)
    let opens = scheme.header.opens
    // A year is decided by the law of its last day.
    let lastDay = Day(year: question.year, month: 12, day: 31) ?? opens
    let law = try scheme.at(max(lastDay, opens), knownOn: question.knownOn)
    guard let unit = law.accrual.unit(question.unit) else {
      throw BadInput(field: "unit", value: question.unit.code, expected: "a unit in which rights accrue")
    }
    var calculation = AccrualCalculation(question: question, law: law.accrual, unit: unit)
    return try calculation.answer(law, hasRights: lastDay >= opens && unit.activities != nil)
  }

  /// The last day by which the rights of a year of work are announced, with the rule that says so.
  public static func announcedBy(year: Int, _ scheme: Scheme, knownOn: Day? = nil) throws(SchemeError) -> Dated<Day>? {
    let opens = scheme.header.opens
    let lastDay = Day(year: year, month: 12, day: 31) ?? opens
    let rule = try scheme.at(max(lastDay, opens), knownOn: knownOn).accrual.announcedBy
    guard let day = rule.value.day(in: year + 1) else { return nil }
    return Dated(
      value: day, from: rule.from, until: rule.until, knownFrom: rule.knownFrom, confidence: rule.confidence,
      reference: rule.reference, note: rule.note)
  }
}
