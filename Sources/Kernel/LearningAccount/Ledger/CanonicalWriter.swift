/// Writes what is hashed: the same bytes on every engine and machine.
///
/// Numbers are big-endian `Int64`; text is its length in UTF-8 bytes and those bytes; an absent value is a zero byte, a
/// present one a one byte and the value.
public struct CanonicalWriter {
  public private(set) var bytes: [UInt8]

  public init(version: UInt8) {
    bytes = [version]
    bytes.reserveCapacity(512)
  }

  public mutating func write(_ value: Int64) {
    let pattern = UInt64(bitPattern: value)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)))
    }
  }

  public mutating func write(_ value: Int64?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(value) }
  }

  public mutating func write(_ text: String) {
    write(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  public mutating func write(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  public mutating func write(_ data: [UInt8]) {
    write(Int64(data.count))
    bytes.append(contentsOf: data)
  }
}
