/// Texts are written as UTF-8 that grows in place: answers by the thousand would spend their time on short strings.
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Decimal digits, `separator` before each group of three.
  mutating func append(_ number: UInt64, separator: String = "") {
    if number >= 1000, !separator.isEmpty {
      append(number / 1000, separator: separator)
      append(separator)
      append(number % 1000, digits: 3)
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// So many last digits of a number, zeros in front.
  mutating func append(_ number: UInt64, digits: Int) {
    if digits > 1 { append(number / 10, digits: digits - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension String {
  /// What `write` writes.
  init(writing write: (inout [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    write(&bytes)
    self.init(decoding: bytes, as: UTF8.self)
  }
}
