/// What a year credits: what was earned by work, and what comes with an age.
public enum Accrual {
  /// - Throws: ``BadInput`` for a question that cannot be asked, ``SchemeError`` for a law that was not yet known,
  ///   ``AmountError`` where figures leave the range.
  public static func decide(_ question: AccrualQuestion, _ scheme: Scheme) throws -> AccrualAnswer {
    try question.check(scheme)
    let law = try scheme.at(lawDay(question.year, scheme), knownOn: question.knownOn)
    let endowments = EndowmentCalculation(question, scheme)
    guard let accrual = law.accrual else { return AccrualAnswer(try endowments.part(law), question, law) }
    let work = try work(question, accrual, law, scheme)
    return AccrualAnswer(
      scheme.law.lots.endowments.isEmpty ? work : try work.adding(endowments.part(law)), question, law)
  }

  private static func work(
    _ question: AccrualQuestion, _ accrual: AccrualParameters, _ law: Parameters, _ scheme: Scheme
  ) throws -> AccrualPart {
    guard let unit = accrual.unit(question.unit) else {
      throw BadInput(field: "unit", value: question.unit.code, expected: "a unit in which rights accrue")
    }
    var calculation = AccrualCalculation(
      question: question, law: accrual, unit: unit, selfDeclaredTraits: scheme.vocabulary.selfDeclaredTraits)
    var part = try calculation.part(hasRights: question.year >= scheme.header.opens.year && unit.activities != nil)
    if let source = scheme.vocabulary.accrualSource, part.credit.isPositive {
      part.lots = [AccrualLot(source: source, amount: part.credit, law.lots)]
    }
    return part
  }

  /// The last day by which the rights of a year of work are announced, with the rule that says so; nil where the scheme
  /// credits no work.
  public static func announcedBy(year: Int, _ scheme: Scheme, knownOn: Day? = nil) throws(SchemeError) -> Dated<Day>? {
    guard let rule = try scheme.at(lawDay(year, scheme), knownOn: knownOn).accrual?.announcedBy else { return nil }
    return rule.value.day(in: year + 1).map { day in rule.map { _ in day } }
  }

  /// A year is decided by the law of its last day; a year before the scheme opened, by its first law.
  static func lawDay(_ year: Int, _ scheme: Scheme) -> Day {
    let opens = scheme.header.opens
    return max(Day(year: year, month: 12, day: 31) ?? opens, opens)
  }
}
