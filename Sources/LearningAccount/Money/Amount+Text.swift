extension Amount {
  /// The plain decimal form that interfaces use: `186.69`, `-5.00`, `25`.
  public var decimal: String {
    guard unit.decimals > 0 else { return String(minor) }
    let (whole, part) = minor.magnitude.quotientAndRemainder(dividingBy: UInt64(unit.scale))
    let digits = String(part)
    let padding = String(repeating: "0", count: unit.decimals - digits.count)
    return "\(minor < 0 ? "-" : "")\(whole).\(padding)\(digits)"
  }

  /// Reads digits with at most the unit's decimals: no sign, no exponent, no separator of thousands.
  ///
  /// Returns nil for anything else, and for what `Int64` cannot hold.
  public init?(decimal text: some StringProtocol, unit: Unit) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy(isDigit) else { return nil }
    var digits = String(whole)
    var missing = unit.decimals
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].utf8.count <= unit.decimals, parts[1].utf8.allSatisfy(isDigit) else {
        return nil
      }
      digits += parts[1]
      missing -= parts[1].utf8.count
    }
    digits += String(repeating: "0", count: missing)
    guard let minor = Int64(digits) else { return nil }
    self.init(minor: minor, unit: unit)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
