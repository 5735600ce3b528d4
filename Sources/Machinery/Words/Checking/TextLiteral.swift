/// A string literal of Swift: its words, and holes where it interpolates.
struct TextLiteral: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case words(String)
    case anything
  }

  let parts: [Part]

  /// The literal's text where it interpolates nothing; nil for one that ends in a dot, to which the code adds.
  var whole: String? {
    if case .words(let words) = parts.first, parts.count == 1 { words } else { nil }
  }

  var beginsWithWords: Bool { if case .words = parts.first { true } else { false } }

  /// Whether all its words are of characters that keys have, and there are words.
  var mayNameKeys: Bool {
    parts.contains { $0 != .anything }
      && parts.allSatisfy { part in
        guard case .words(let words) = part else { return true }
        return words.utf8.allSatisfy(Self.isOfKeys)
      }
  }

  private static func isOfKeys(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func matches(_ key: String) -> Bool { Self.matches(parts[...], key[...]) }

  /// What the first hole may stand for so that the rest of the literal is the rest of `key`.
  func beginnings(of key: String) -> [Substring] {
    guard parts.first == .anything else { return [] }
    return key.indices.dropFirst().filter { Self.matches(parts.dropFirst(), key[$0...]) }.map { key[..<$0] }
  }

  private static func matches(_ parts: ArraySlice<Part>, _ key: Substring) -> Bool {
    switch parts.first {
    case nil: return key.isEmpty
    case .words(let words): return key.hasPrefix(words) && matches(parts.dropFirst(), key.dropFirst(words.count))
    case .anything:
      guard !key.isEmpty else { return false }
      if parts.count == 1 { return true }
      return key.indices.dropFirst().contains { matches(parts.dropFirst(), key[$0...]) }
    }
  }
}

extension TextLiteral {
  /// Every literal of a source, those inside interpolations too; comments have none.
  static func all(in source: String) -> Set<TextLiteral> {
    var reader = Reader(Array(source.utf8))
    reader.readCode(untilParenthesis: false)
    return reader.found
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var found: Set<TextLiteral> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private func stands(_ text: StaticString) -> Bool {
      let length = text.utf8CodeUnitCount
      guard place + length <= bytes.count else { return false }
      return (0..<length).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    /// Code up to the end, or up to the parenthesis that closes an interpolation.
    mutating func readCode(untilParenthesis: Bool) {
      var depth = 0
      while place < bytes.count {
        if stands("//") {
          while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
        } else if stands("/*") {
          while place < bytes.count, !stands("*/") { place += 1 }
          place += 2
        } else if stands("\"") {
          readLiteral()
        } else {
          if bytes[place] == UInt8(ascii: "(") { depth += 1 }
          if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
          place += 1
          if untilParenthesis, depth < 0 { return }
        }
      }
    }

    private mutating func readLiteral() {
      let isLong = stands("\"\"\"")
      place += isLong ? 3 : 1
      var parts: [Part] = []
      var words: [UInt8] = []
      func flushed() -> [Part] { words.isEmpty ? parts : parts + [.words(String(decoding: words, as: UTF8.self))] }
      while place < bytes.count {
        if isLong ? stands("\"\"\"") : stands("\"") {
          place += isLong ? 3 : 1
          break
        }
        // Not a literal of one line after all, but a quote in a regular expression.
        if !isLong, bytes[place] == UInt8(ascii: "\n") { return }
        if stands("\\(") {
          parts = flushed()
          words = []
          parts.append(.anything)
          place += 2
          readCode(untilParenthesis: true)
        } else if stands("\\") {
          // What is escaped is no part of a key.
          words.append(UInt8(ascii: "\\"))
          place += 2
        } else {
          words.append(bytes[place])
          place += 1
        }
      }
      parts = flushed()
      // What ends in a dot is added to.
      if case .words(let words) = parts.last, words.hasSuffix(".") { parts.append(.anything) }
      if !parts.isEmpty { found.insert(TextLiteral(parts: parts)) }
    }
  }
}
