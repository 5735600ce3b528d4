import Crypto

/// Random bytes, their hexadecimal and URL forms, and comparison that takes the same time whatever differs.
package enum SecretBytes {
  package static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  package static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] { Array(SHA256.hash(data: Array(bytes))) }

  package static func hmac(_ text: String, key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
  }

  /// Compares without stopping at the first difference.
  package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
private let urlDigits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

extension [UInt8] {
  package var hex: String {
    String(decoding: flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil for anything but what ``hex`` writes.
  package init?(hex text: some StringProtocol) {
    let digits = text.utf8.compactMap { hexDigits.firstIndex(of: $0) }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// Base64 for URLs, without padding (RFC 4648 §5).
  package var base64URL: String {
    var text: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in self {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(urlDigits[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { text.append(urlDigits[Int(bits << UInt32(6 - count) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for anything but what ``base64URL`` writes, other spellings of the same bytes among them.
  package init?(base64URL text: some StringProtocol) {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for digit in text.utf8 {
      guard let value = urlDigits.firstIndex(of: digit) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard bytes.base64URL == text else { return nil }
    self = bytes
  }
}
