/// A piece of a page. Whatever is interpolated into it is escaped; only what is HTML already goes in as it is.
///
///     let greeting: HTML = "<p>Bonjour \(name)</p>"
///
/// A literal is written by us and taken as it stands, a `String` never is: `\(raw: text)` is the one exception and
/// says so by its name. Put attribute values between double quotes; both kinds of quotes are escaped.
package struct HTML: Sendable, Hashable {
  /// UTF-8, ready to be sent.
  package internal(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// Escapes `text`.
  package init(_ text: String) {
    bytes = []
    append(escaping: text)
  }

  init(raw markup: String) { bytes = Array(markup.utf8) }

  package var isEmpty: Bool { bytes.isEmpty }

  package var markup: String { String(decoding: bytes, as: UTF8.self) }

  /// Inside an element; nothing around nothing, such as a link into a room that is not there.
  package func within(_ element: StaticString, class style: StaticString? = nil) -> HTML {
    guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return HTML() }
    var whole = HTML(raw: style.map { "<\(element) class=\"\($0)\">" } ?? "<\(element)>")
    whole.append(self)
    whole.append(raw: "</\(element)>")
    return whole
  }

  mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

  mutating func append(raw markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends `text` with the five characters replaced that could end an element or an attribute.
  mutating func append(escaping text: String) {
    bytes.reserveCapacity(bytes.count + text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension Sequence {
  /// One piece of HTML for each element, in order.
  package func html(_ piece: (Element) throws -> HTML) rethrows -> HTML {
    var all = HTML()
    for element in self { all.append(try piece(element)) }
    return all
  }
}
