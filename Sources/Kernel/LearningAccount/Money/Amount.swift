/// A sum of money or of hours: a whole number of minor units, and what they are.
///
/// Arithmetic is exact. Adding euros to hours, or leaving the range of `Int64`, is an error and never a
/// wrong result; a proportion is taken by ``Proportion``, whose roundings name themselves.
public struct Amount: Hashable, Sendable {
  /// Minor units: cents for euros, whole hours for hours.
  public let minor: Int64
  public let unit: Unit

  public init(minor: Int64, unit: Unit) {
    self.minor = minor
    self.unit = unit
  }

  /// The most minor units that may be granted, corrected to or paid in at once: fifteen digits, ten million million euros.
  /// Nobody means more; thousands of such sums still fit `Int64`, and every program that reads them in JSON holds them
  /// exactly.
  /// Which other limits there are, and whom a fault must not stop: docs/decisions/0156.
  public static let mostAtOnce: Int64 = 999_999_999_999_999

  /// Whether it is at most ``mostAtOnce``, to either side.
  public var isWithinReason: Bool { minor.magnitude <= Self.mostAtOnce.magnitude }

  public static func zero(_ unit: Unit) -> Amount { Amount(minor: 0, unit: unit) }

  public var isZero: Bool { minor == 0 }
  public var isNegative: Bool { minor < 0 }
  public var isPositive: Bool { minor > 0 }

  /// - Throws: ``AmountError`` where the units differ or the sum leaves the range.
  public static func + (left: Amount, right: Amount) throws(AmountError) -> Amount {
    try left.combined(with: right) { $0.addingReportingOverflow($1) }
  }

  /// - Throws: ``AmountError`` where the units differ or the difference leaves the range.
  public static func - (left: Amount, right: Amount) throws(AmountError) -> Amount {
    try left.combined(with: right) { $0.subtractingReportingOverflow($1) }
  }

  public static prefix func - (amount: Amount) -> Amount {
    Amount(minor: -amount.minor, unit: amount.unit)
  }

  /// The smaller of two amounts of one unit.
  public static func least(_ left: Amount, _ right: Amount) throws(AmountError) -> Amount {
    try left.compared(with: right) < 0 ? left : right
  }

  /// Negative, zero or positive as `self` is below, equal to or above `other`.
  public func compared(with other: Amount) throws(AmountError) -> Int {
    guard unit == other.unit else { throw .unitsDiffer(unit.code, other.unit.code) }
    return minor < other.minor ? -1 : (minor == other.minor ? 0 : 1)
  }

  private func combined(
    with other: Amount, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(AmountError) -> Amount {
    guard unit == other.unit else { throw .unitsDiffer(unit.code, other.unit.code) }
    let (value, overflow) = operation(minor, other.minor)
    guard !overflow else { throw .outOfRange }
    return Amount(minor: value, unit: unit)
  }
}

/// What can go wrong between two amounts.
public enum AmountError: Error, Equatable, Sendable {
  case unitsDiffer(String, String)
  case outOfRange
}

extension Sequence<Amount> {
  /// The sum, zero of `unit` where there is none.
  public func sum(in unit: Unit) throws(AmountError) -> Amount {
    var total = Amount.zero(unit)
    for amount in self { total = try total + amount }
    return total
  }
}
