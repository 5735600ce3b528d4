/// What a year of work credits: all that the answer depends on.
public struct AccrualQuestion: Hashable, Sendable {
  public var year: Int
  /// The unit asked about; activities that accrue in another are ignored.
  public var unit: Unit
  /// The law as it was known that day; nil: all that is known now.
  public var knownOn: Day?
  /// Of the birth only the year matters: ages are those of 31 December.
  public var birthYear: Int
  /// What is left of accrued rights, the only ones that the ceiling bounds; zero or more.
  public var accruedBalance: Amount
  public var activities: [Activity]
  /// What holds of the holder, of the traits that the scheme declares.
  public var traits: Set<String>

  public init(
    year: Int, unit: Unit, knownOn: Day? = nil, birthYear: Int, accruedBalance: Amount, activities: [Activity],
    traits: Set<String> = []
  ) {
    self.year = year
    self.unit = unit
    self.knownOn = knownOn
    self.birthYear = birthYear
    self.accruedBalance = accruedBalance
    self.activities = activities
    self.traits = traits
  }

  /// On 31 December of the year.
  var age: Int { year - birthYear }
}
