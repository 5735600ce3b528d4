/// An exact share: numerator over denominator, both whole, the denominator above zero.
///
/// Kept in lowest terms, so equal shares are equal values. `Int64` on both sides holds every share of working time
/// (`0.4999`, `600 / 1607`, `7 / 12`) with room to spare.
public struct Proportion: Hashable, Sendable {
  public let numerator: Int64
  public let denominator: Int64

  public static let zero = Proportion(0, over: 1)
  public static let whole = Proportion(1, over: 1)

  public init(_ numerator: Int64, over denominator: Int64) {
    precondition(denominator > 0, "a proportion's denominator is above zero")
    let divisor = Int64(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Reads a plain decimal of at most 12 decimals that is not negative: `1`, `0.4999`. Nil for anything else.
  public init?(decimal text: some StringProtocol) {
    let unit = Unit(code: "", decimals: 12)
    guard let amount = Amount(decimal: text, unit: unit) else { return nil }
    self.init(amount.minor, over: unit.scale)
  }

  /// The same from UTF-8.
  public init?(decimal text: UnsafeBufferPointer<UInt8>) {
    let unit = Unit(code: "", decimals: 12)
    guard let amount = Amount(decimal: text, unit: unit) else { return nil }
    self.init(amount.minor, over: unit.scale)
  }

  /// `amount` × this, to the next minor unit above where it does not come out even ("rounded up to the next cent").
  public func roundedUp(of amount: Amount) throws(AmountError) -> Amount {
    let (quotient, remainder) = divided(amount.minor)
    return try Proportion.amount(remainder > 0 ? quotient + 1 : quotient, amount.unit)
  }

  /// `amount` × this, to the nearest minor unit, halves away from zero.
  public func roundedHalfUp(of amount: Amount) throws(AmountError) -> Amount {
    let (quotient, remainder) = divided(amount.minor)
    let isBelowHalf = Int128(remainder).magnitude * 2 < Int128(denominator).magnitude
    return try Proportion.amount(isBelowHalf ? quotient : quotient + Int128(remainder.signum()), amount.unit)
  }

  /// `minor` × this: the whole part, and what is left over the denominator.
  private func divided(_ minor: Int64) -> (quotient: Int128, remainder: Int64) {
    let (product, overflow) = minor.multipliedReportingOverflow(by: numerator)
    guard overflow else {
      let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
      return (Int128(quotient), remainder)
    }
    let (quotient, remainder) = (Int128(minor) * Int128(numerator)).quotientAndRemainder(
      dividingBy: Int128(denominator))
    // A remainder is smaller than what it was divided by.
    return (quotient, Int64(truncatingIfNeeded: remainder))
  }

  private static func amount(_ minor: Int128, _ unit: Unit) throws(AmountError) -> Amount {
    guard let minor = Int64(exactly: minor) else { throw .outOfRange }
    return Amount(minor: minor, unit: unit)
  }
}

extension Proportion: Comparable {
  public static func < (left: Proportion, right: Proportion) -> Bool {
    let (own, other) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (own.high, own.low) < (other.high, other.low)
  }
}

private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

extension Proportion {
  /// The plain decimal form that interfaces use: `0.5`, `1`; nil where 12 decimals cannot hold it exactly.
  public var decimal: String? {
    let unit = Unit(code: "", decimals: 12)
    let (scaled, remainder) = (Int128(numerator) * Int128(unit.scale)).quotientAndRemainder(
      dividingBy: Int128(denominator))
    guard remainder == 0, let minor = Int64(exactly: scaled) else { return nil }
    let digits = Amount(minor: minor, unit: unit).decimal
    let significant = digits.reversed().drop { $0 == "0" }.reversed()
    return String(significant.last == "." ? significant.dropLast() : significant[...])
  }
}
