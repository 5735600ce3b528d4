/// Rows in the text form of COPY: columns apart by tabs, rows by new lines, `\N` for null.
struct CopyText {
  private(set) var bytes: [UInt8] = []

  /// - Throws: ``StorageError/statement(_:)`` for a text with a NUL character.
  mutating func append(_ row: [Value]) throws {
    for (place, value) in row.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: "\t")) }
      try append(value)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func append(_ value: Value) throws {
    switch value {
    case .null: bytes.append(contentsOf: #"\N"#.utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .real(let value): bytes.append(contentsOf: value.description.utf8)
    case .text(let value): try append(escaping: value)
    case .blob(let value): append(hexadecimal: value)
    }
  }

  private mutating func append(escaping text: String) throws {
    for byte in text.utf8 {
      switch byte {
      case 0: throw StorageError.statement("a text holds a NUL character")
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func append(hexadecimal blob: [UInt8]) {
    bytes.append(contentsOf: #"\\x"#.utf8)
    for byte in blob {
      bytes.append(Self.digits[Int(byte >> 4)])
      bytes.append(Self.digits[Int(byte & 15)])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
