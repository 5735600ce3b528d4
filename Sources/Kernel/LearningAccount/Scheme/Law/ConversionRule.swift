/// What rights of another unit are worth in the scheme's primary one.
public struct ConversionRule: Hashable, Sendable {
  /// The other unit: hours.
  public let unit: Unit
  /// What one whole of it is worth, in the primary unit.
  public let worth: Amount

  public init(unit: Unit, worth: Amount) {
    self.unit = unit
    self.worth = worth
  }
}
