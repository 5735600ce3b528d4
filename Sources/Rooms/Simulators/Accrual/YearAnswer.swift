import LearningAccount

/// What a year of work credits, in each unit in which it may be credited.
struct YearAnswer {
  let year: Int
  let units: YearUnits
  /// In the order of the possible units.
  let credits: [(balance: Amount, answer: AccrualAnswer)]
  /// The last day by which the rights are announced; nil where the scheme credits no work.
  let announcedBy: Day?

  /// - Throws: ``SchemeError``, ``BadInput``, ``AmountError``, as the kernel does.
  init(_ asked: AskedYear, in units: YearUnits, _ ground: SimulationGround) throws {
    year = asked.year
    self.units = units
    announcedBy = try Accrual.announcedBy(year: asked.year, ground.scheme, knownOn: ground.today)?.value
    credits = try asked.balances.map { balance in
      let question = AccrualQuestion(
        year: asked.year, unit: balance.unit, knownOn: ground.today, birthYear: asked.birthYear,
        accruedBalance: balance, activities: asked.activities, traits: asked.traits)
      return (balance, try Accrual.decide(question, ground.scheme))
    }
  }

  /// Whether one of several units is the holder's to choose; otherwise all are credited.
  var isChoice: Bool { units.credited.count < credits.count }
}
