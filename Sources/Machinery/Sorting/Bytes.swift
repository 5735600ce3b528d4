/// Writes and reads whole numbers in a fixed width, the most significant byte first, so that bytes sort as numbers do.
extension [UInt8] {
  package mutating func append<Number: FixedWidthInteger>(number: Number) {
    for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The number that begins at `offset`; zero bits stand in for bytes that are missing.
  package func number<Number: FixedWidthInteger>(at offset: Int, as type: Number.Type = Number.self) -> Number {
    var value: Number = 0
    for index in offset..<offset + Number.bitWidth / 8 {
      value = value << 8 | (index < count ? Number(truncatingIfNeeded: self[startIndex + index]) : 0)
    }
    return value
  }
}
