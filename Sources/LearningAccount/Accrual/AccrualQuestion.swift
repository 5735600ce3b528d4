/// What a year of work credits: all that the answer depends on.
public struct AccrualQuestion: Hashable, Sendable {
  public var year: Int
  /// The unit asked about; activities that accrue in another are ignored.
  public var unit: Unit
  /// The law as it was known that day; nil: all that is known now.
  public var knownOn: Day?
  /// Of the birth only the year matters: ages are those of 31 December.
  public var birthYear: Int
  /// Has claimed a full pension.
  public var fullPension: Bool
  /// What is left of accrued rights, the only ones that the ceiling bounds; zero or more.
  public var accruedBalance: Amount
  public var activities: [Activity]
  /// Has declared to hold no diploma of the level that the law names.
  public var lowSkilled: Bool
  public var disabledWorker: Bool

  public init(
    year: Int, unit: Unit, knownOn: Day? = nil, birthYear: Int, fullPension: Bool = false, accruedBalance: Amount,
    activities: [Activity], lowSkilled: Bool = false, disabledWorker: Bool = false
  ) {
    self.year = year
    self.unit = unit
    self.knownOn = knownOn
    self.birthYear = birthYear
    self.fullPension = fullPension
    self.accruedBalance = accruedBalance
    self.activities = activities
    self.lowSkilled = lowSkilled
    self.disabledWorker = disabledWorker
  }
}

extension AccrualQuestion {
  /// - Throws: ``BadInput`` for a figure that no year can have.
  func check(_ scheme: Scheme) throws(BadInput) {
    guard Day(year: year, month: 12, day: 31) != nil else {
      throw BadInput(field: "year", value: "\(year)", expected: "a year from 1 to 9999")
    }
    guard scheme.header.units.contains(unit) else {
      let codes = scheme.header.units.map(\.code).joined(separator: ", ")
      throw BadInput(field: "unit", value: unit.code, expected: "one of \(codes)")
    }
    guard accruedBalance.unit == unit, !accruedBalance.isNegative else {
      throw BadInput(
        field: "accruedBalance", value: accruedBalance.decimal, expected: "an amount in \(unit.code), zero or more")
    }
    for (index, activity) in activities.enumerated() { try check(activity, "activities[\(index)]") }
  }

  private func check(_ activity: Activity, _ field: String) throws(BadInput) {
    switch activity {
    case .employee(.share(let share)), .apprentice(.share(let share)), .publicAgent(let share, _, _):
      guard share >= .zero, share <= .whole else {
        let value = "\(share.numerator)/\(share.denominator)"
        throw BadInput(field: "\(field).workShare", value: value, expected: "a share from 0 to 1")
      }
    case .employee(.hours(let count)), .apprentice(.hours(let count)):
      guard count >= .zero else { throw BadInput(field: "\(field).hours", value: "-", expected: "zero or more") }
    case .employee(.days(let count)), .apprentice(.days(let count)):
      guard count >= .zero else { throw BadInput(field: "\(field).days", value: "-", expected: "zero or more") }
    case .selfEmployed(let from, let to, _):
      guard from <= to else {
        throw BadInput(field: "\(field).from", value: from.iso, expected: "a day not after to, \(to.iso)")
      }
    case .esat: break
    }
  }
}
