/// The characters of a NIR on their way to being understood.
/// How strictly, and in which order: docs/decisions/0071.
struct NIRDigits {
  /// Thirteen or fifteen ASCII bytes: digits, save perhaps a capital letter as the seventh.
  private let bytes: [UInt8]

  init(_ text: some StringProtocol) throws(NIRProblem) {
    var bytes: [UInt8] = []
    var foreign = false
    for scalar in text.unicodeScalars where !isSeparator(scalar) {
      // One more than the longest number is enough to know that it is too long.
      guard bytes.count < 16 else { break }
      foreign = foreign || !scalar.isASCII
      bytes.append(scalar.isASCII ? upperCase(UInt8(scalar.value)) : 0)
    }
    guard bytes.count == 13 || bytes.count == 15 else { throw .length }
    let wellFormed = bytes.indices.allSatisfy { isDigit(bytes[$0]) || ($0 == 6 && isLetter(bytes[$0])) }
    guard !foreign, wellFormed else { throw .characters }
    self.bytes = bytes
    guard [1, 2, 3, 4, 7, 8].contains(sexDigit) else { throw .sex }
    guard (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month) else { throw .month }
  }

  var body: String { text(0..<13) }
  var sexDigit: Int { value(0..<1) }
  var year: Int { value(1..<3) }
  private var month: Int { value(3..<5) }

  /// 31 to 42 stand for a month that is known in an incomplete civil record.
  var birthMonth: Int? {
    switch month {
    case 1...12: month
    case 31...42: month - 30
    default: nil
    }
  }

  func checkSerial() throws(NIRProblem) {
    guard value(10..<13) > 0 else { throw .serial }
  }

  func checkKey(_ key: String) throws(NIRProblem) {
    guard bytes.count == 13 || text(13..<15) == key else { throw .key }
  }

  var computedKey: String {
    var remainder = 0
    for (position, byte) in bytes.prefix(13).enumerated() {
      remainder = (remainder * 10 + (position == 6 && isLetter(byte) ? 0 : Int(byte) - 0x30)) % 97
    }
    // 2A counts as 19 and 2B as 18: that is 20, less one or two in the place of the millions.
    if bytes[6] == capitalA { remainder = (remainder + 97 - 1_000_000 % 97) % 97 }
    if bytes[6] == capitalB { remainder = (remainder + 97 - 2_000_000 % 97) % 97 }
    let key = 97 - remainder
    return key < 10 ? "0\(key)" : String(key)
  }

  func value(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  var departmentLetter: UInt8? { isLetter(bytes[6]) ? bytes[6] : nil }
}

let capitalA: UInt8 = 0x41
let capitalB: UInt8 = 0x42

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetter(_ byte: UInt8) -> Bool { byte >= capitalA && byte <= 0x5A }
private func upperCase(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte }

/// Spaces of every width, dots and dashes: what people and documents put between the groups.
private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .spaceSeparator, .dashPunctuation: true
  default: scalar == "." || scalar == "·" || scalar.properties.isWhitespace
  }
}
