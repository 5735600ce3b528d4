import Foundation

/// Writes text without accents, capitals and ligatures, so that what people type meets what is written.
enum Folding {
  /// `Œuvre d’été` -> `oeuvre d'ete`. Letters of other scripts stay as they are.
  static func text(_ text: String) -> String {
    var source = text
    return source.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count + bytes.count / 2 + 2) { fold(bytes, into: $0) }
    }
  }

  /// The form under which places are found: words of letters and figures, `St` and `Ste` written out.
  /// `Saint-Étienne`, `SAINT ETIENNE` and `st etienne` are one.
  static func place(_ name: String) -> String {
    let words = text(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.map { $0 == "st" ? "saint" : $0 == "ste" ? "sainte" : String($0) }.joined(separator: " ")
  }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    func put(_ byte: UInt8) {
      target[count] = byte
      count += 1
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        put(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
      } else if byte >= 0xC3, byte <= 0xC5, index + 1 < bytes.count {
        let letters = latin[Int(byte - 0xC3) << 6 | Int(bytes[index + 1] & 0x3F)]
        if letters.0 == 0 {
          put(byte)
          put(bytes[index + 1])
        } else {
          put(letters.0)
          if letters.1 != 0 { put(letters.1) }
        }
        index += 2
      } else if byte == 0xCC || (byte == 0xCD && index + 1 < bytes.count && bytes[index + 1] < 0xB0) {
        index += 2  // a combining accent: U+0300 to U+036F
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        put(0x27)  // ’
        index += 3
      } else {
        put(byte)
        index += 1
      }
    }
    return count
  }

  /// U+00C0 to U+017F as one or two ASCII letters; zeros where there is none.
  private static let latin: [(UInt8, UInt8)] = {
    var table = [(UInt8, UInt8)](repeating: (0, 0), count: 192)
    for code in 0..<192 {
      guard let scalar = Unicode.Scalar(0xC0 + code) else { continue }
      let letters = Array((ligatures[scalar] ?? base(of: scalar)).utf8)
      if let first = letters.first, first < 0x80 { table[code] = (first, letters.count > 1 ? letters[1] : 0) }
    }
    return table
  }()

  private static let ligatures: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
  ]

  private static func base(of scalar: Unicode.Scalar) -> String {
    let decomposed = String(scalar).lowercased().decomposedStringWithCanonicalMapping
    return decomposed.unicodeScalars.first.map { $0.isASCII ? String($0) : "" } ?? ""
  }
}
