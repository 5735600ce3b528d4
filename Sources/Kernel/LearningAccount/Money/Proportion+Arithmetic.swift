extension Proportion {
  /// The exact sum of two shares.
  ///
  /// - Throws: ``AmountError/outOfRange`` where its lowest terms leave `Int64`.
  public func adding(_ other: Proportion) throws(AmountError) -> Proportion {
    try Proportion.reduced(
      Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      Int128(denominator) * Int128(other.denominator))
  }

  /// The exact difference, which may be negative.
  public func subtracting(_ other: Proportion) throws(AmountError) -> Proportion {
    try Proportion.reduced(
      Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator),
      Int128(denominator) * Int128(other.denominator))
  }

  /// This share of a whole that is itself counted in so many pieces: hours over the hours of a full year.
  public func divided(by count: Int) throws(AmountError) -> Proportion {
    try Proportion.reduced(Int128(numerator), Int128(denominator) * Int128(max(count, 1)))
  }

  private static func reduced(_ numerator: Int128, _ denominator: Int128) throws(AmountError) -> Proportion {
    // Almost always both fit, and their divisor is found in a machine's own words.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator) {
      return Proportion(top, over: bottom)
    }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(a, 1))
    guard let top = Int64(exactly: numerator / divisor), let bottom = Int64(exactly: denominator / divisor) else {
      throw .outOfRange
    }
    return Proportion(top, over: bottom)
  }
}
