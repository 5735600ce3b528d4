/// What a year credits: what was earned by work, and what comes with an age.
public enum Accrual {
  /// - Throws: ``BadInput`` for a question that cannot be asked, ``SchemeError`` for a law that was not yet known,
  ///   ``AmountError`` where figures leave the range.
  public static func decide(_ question: AccrualQuestion, _ scheme: Scheme) throws -> AccrualAnswer {
    try question.check(scheme)
    let law = try scheme.at(lawDay(question.year, scheme), knownOn: question.knownOn)
    let part =
      if let accrual = try law.accrual {
        scheme.hasEndowments
          ? try work(question, accrual, scheme).adding(EndowmentCalculation(question, scheme).part(law))
          : try work(question, accrual, scheme)
      } else {
        try EndowmentCalculation(question, scheme).part(law)
      }
    return AccrualAnswer(part, question, try law.accrual, law.lots, scheme)
  }

  private static func work(
    _ question: AccrualQuestion, _ accrual: AccrualParameters, _ scheme: Scheme
  ) throws -> AccrualPart {
    guard let unit = try accrual.unit(question.unit) else {
      throw BadInput(field: "unit", value: question.unit.code, expected: "a unit in which rights accrue")
    }
    var calculation = AccrualCalculation(
      question: question, law: accrual, unit: unit, selfDeclaredTraits: scheme.header.vocabulary.selfDeclaredTraits)
    return try calculation.part(hasRights: question.year >= scheme.header.opens.year && unit.activities != nil)
  }

  /// The last day by which the rights of a year of work are announced, with the rule that says so; nil where the scheme
  /// credits no work.
  public static func announcedBy(year: Int, _ scheme: Scheme, knownOn: Day? = nil) throws(SchemeError) -> Dated<Day>? {
    let law = try scheme.at(lawDay(year, scheme), knownOn: knownOn)
    guard let rule = try law.accrual?.announcedBy else { return nil }
    return rule.value.day(in: year + 1).map { day in rule.map { _ in day } }
  }

  /// A year is decided by the law of its last day; a year before the scheme opened, by its first law.
  static func lawDay(_ year: Int, _ scheme: Scheme) -> Day {
    let opens = scheme.header.opens
    return max(Day(year: year, month: 12, day: 31) ?? opens, opens)
  }
}
