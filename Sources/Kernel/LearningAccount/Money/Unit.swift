/// What an amount counts: euro cents, Singapore cents, whole hours. A scheme declares its units.
///
/// One word holds code and decimals, so that an amount is two plain numbers and two units are compared at once.
public struct Unit: Hashable, Sendable {
  /// The decimals in the lowest byte, above it the bytes of the code.
  private let word: UInt64

  /// - Parameters:
  ///   - code: a code as ``isCode(_:)`` wants it; anything else is a programming error.
  ///   - decimals: from 0 to 18.
  public init(code: String, decimals: Int) {
    precondition(Unit.isCode(code) && (0...18).contains(decimals), "\(code) with \(decimals) decimals is no unit")
    var word: UInt64 = 0
    for byte in code.utf8.reversed() { word = word << 8 | UInt64(byte) }
    self.word = word << 8 | UInt64(decimals)
  }

  /// Whether a text can name a unit: at most seven ASCII characters.
  public static func isCode(_ text: String) -> Bool { text.utf8.count <= 7 && text.utf8.allSatisfy { $0 < 0x80 } }

  /// The code that interfaces use: `EUR`, `SGD`, `hour`.
  public var code: String {
    var bytes: [UInt8] = []
    var rest = word >> 8
    while rest > 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many decimals the written amount has: 2 for euros, 0 for hours.
  public var decimals: Int { Int(word & 0xFF) }

  /// Minor units in one major unit: 100 for euros, 1 for hours.
  var scale: Int64 {
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }
}

extension Unit: CustomStringConvertible {
  public var description: String { code }
}
