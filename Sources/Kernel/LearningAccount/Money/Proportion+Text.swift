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
