/// Makes plain paragraphs of what organisations write, which may hold HTML tags and entities.
///
/// Tags are dropped, never interpreted: what comes out is text, to be escaped like any other where it is shown.
enum PlainText {
  /// One entry a paragraph or list item (which begins with `• `); none empty.
  static func paragraphs(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PlainTextReader(bytes)
      return reader.paragraphs()
    }
  }

  /// All of it in one line.
  static func joined(_ text: String) -> String {
    text.utf8.contains { $0 == 0x3C || $0 == 0x26 } ? paragraphs(text).joined(separator: " ") : text
  }
}

/// Walks over bytes, not characters: an index reads every text of the catalogue.
private struct PlainTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var current: [UInt8] = []
  private var done: [String] = []

  private static let breaking: Set<String> = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table",
  ]
  private static let bullet = Array("• ".utf8)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func paragraphs() -> [String] {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "<") where skipTag(): continue
      case UInt8(ascii: "&") where replaceEntity(): continue
      case 0x0A: close()
      case 0x0D, 0x09, 0x20: addSpace()
      default: current.append(byte)
      }
      at += 1
    }
    close()
    return done
  }

  private mutating func close() {
    while current.last == 0x20 { current.removeLast() }
    if !current.isEmpty, !current.elementsEqual(Self.bullet.dropLast()) {
      done.append(String(decoding: current, as: UTF8.self))
    }
    current.removeAll(keepingCapacity: true)
  }

  /// White space is one space, and none at the beginning.
  private mutating func addSpace() {
    if let last = current.last, last != 0x20 { current.append(0x20) }
  }

  /// False for a lone `<`, as in `prix < 500`.
  private mutating func skipTag() -> Bool {
    guard at + 1 < bytes.count else { return false }
    let first = bytes[at + 1]
    guard first.isLetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!"),
      let end = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    let closing = first == UInt8(ascii: "/")
    let inside = bytes[(at + (closing ? 2 : 1))..<end]
    let name = String(decoding: inside.prefix { $0.isLetter || $0.isDigit }.prefix(8), as: UTF8.self).lowercased()
    if Self.breaking.contains(name) { close() }
    if name == "li", !closing { current = Self.bullet }
    at = end + 1
    return true
  }

  private mutating func replaceEntity() -> Bool {
    let window = bytes[at..<min(at + 12, bytes.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")),
      let text = Self.text(ofEntity: String(decoding: bytes[(at + 1)..<end], as: UTF8.self))
    else { return false }
    if text == " " { addSpace() } else { current.append(contentsOf: text.utf8) }
    at = end + 1
    return true
  }

  private static func text(ofEntity name: String) -> String? {
    if let known = entities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ocirc": "ô", "icirc": "î", "ugrave": "ù", "ucirc": "û",
    "euro": "€", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…",
    "ndash": "–", "mdash": "—", "bull": "•", "oelig": "œ", "deg": "°",
  ]
}

extension UInt8 {
  /// An ASCII letter.
  fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
