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
    var text = String(text)
    guard let amount = text.withUTF8({ Amount(decimal: $0, unit: unit) }) else { return nil }
    self = amount
  }

  /// The same from UTF-8.
  public init?(decimal text: UnsafeBufferPointer<UInt8>, unit: Unit) {
    var minor: Int64 = 0
    var digits = 0
    // Nil until the point has come.
    var decimals: Int?
    for byte in text {
      if byte == UInt8(ascii: ".") {
        guard decimals == nil, digits > 0 else { return nil }
        decimals = 0
        continue
      }
      guard isDigit(byte), decimals.map({ $0 < unit.decimals }) ?? true, minor.append(digit: byte) else { return nil }
      digits += 1
      decimals = decimals.map { $0 + 1 }
    }
    guard digits > 0, decimals != 0 else { return nil }
    for _ in (decimals ?? 0)..<unit.decimals { guard minor.append(digit: 0x30) else { return nil } }
    self.init(minor: minor, unit: unit)
  }
}

extension Int64 {
  /// Writes one more ASCII digit behind it; false where that leaves the range.
  fileprivate mutating func append(digit: UInt8) -> Bool {
    let (tens, isTooMuch) = multipliedReportingOverflow(by: 10)
    let (sum, isMore) = tens.addingReportingOverflow(Int64(digit - 0x30))
    self = sum
    return !isTooMuch && !isMore
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
