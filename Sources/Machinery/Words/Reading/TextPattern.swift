/// A text as its file writes it, taken apart once at start: words, `{slots}`, `**strong words**` and
/// `[linked words](slot)`. Nothing else has a meaning, so a text cannot bring markup of its own.
struct TextPattern: Sendable {
  enum Part: Sendable, Hashable {
    case words(String)
    case slot(String)
    case strong(opens: Bool)
    case link(String)
    case endLink
  }

  let parts: [Part]

  /// The names that a caller must fill in.
  var slots: Set<String> {
    Set(
      parts.compactMap { part in
        switch part {
        case .slot(let name), .link(let name): name
        default: nil
        }
      })
  }

  /// - Throws: ``TextFault`` where a brace, a star or a bracket is not closed.
  init(_ text: String) throws(TextFault) {
    var reader = Reader(text)
    parts = try reader.read()
  }
}

/// What is wrong with one text.
struct TextFault: Error, Equatable { let message: String }

extension TextPattern {
  private struct Reader {
    var rest: Substring
    var words = ""
    var parts: [Part] = []
    var isStrong = false

    init(_ text: String) { rest = text[...] }

    mutating func read() throws(TextFault) -> [Part] {
      while let character = rest.first {
        switch character {
        case "{": try readSlot()
        case "}": throw TextFault(message: "} without {")
        case "*" where rest.hasPrefix("**"): toggleStrong()
        case "[": try readLinkStart()
        case "]": try readLinkEnd()
        default: words.append(rest.removeFirst())
        }
      }
      flush()
      guard !isStrong else { throw TextFault(message: "** is not closed") }
      guard openLink == nil else { throw TextFault(message: "[ is not closed by ](slot)") }
      return parts
    }

    var openLink: Int?

    mutating func flush() {
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
    }

    mutating func readSlot() throws(TextFault) {
      guard let end = rest.firstIndex(of: "}") else { throw TextFault(message: "{ is not closed") }
      flush()
      let name = rest[rest.startIndex..<end].dropFirst()
      guard Self.isName(name) else { throw TextFault(message: "{\(name)} is no slot") }
      parts.append(.slot(String(name)))
      rest = rest[rest.index(after: end)...]
    }

    private static func isName(_ text: Substring) -> Bool {
      !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    mutating func toggleStrong() {
      flush()
      isStrong.toggle()
      parts.append(.strong(opens: isStrong))
      rest = rest.dropFirst(2)
    }

    mutating func readLinkStart() throws(TextFault) {
      guard openLink == nil else { throw TextFault(message: "a link inside a link") }
      flush()
      openLink = parts.count
      parts.append(.link(""))
      rest = rest.dropFirst()
    }

    mutating func readLinkEnd() throws(TextFault) {
      guard let start = openLink, rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") else {
        throw TextFault(message: "] without [ or without (slot)")
      }
      flush()
      let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
      guard Self.isName(name) else { throw TextFault(message: "(\(name)) is no slot") }
      parts[start] = .link(String(name))
      parts.append(.endLink)
      openLink = nil
      rest = rest[rest.index(after: end)...]
    }
  }
}
