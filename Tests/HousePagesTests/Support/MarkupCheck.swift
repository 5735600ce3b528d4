import Foundation

/// Finds elements that are not closed, ids given twice and labels without a field.
struct MarkupCheck {
  private(set) var faults: [String] = []

  private static let empty: Set<String> = [
    "meta", "link", "input", "br", "rect", "path", "!doctype",
  ]

  init(_ html: String) {
    var open: [String] = []
    var ids: Set<String> = []
    var wanted: [String] = []
    for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("an open bracket: \(piece.prefix(30))")
        continue
      }
      let tag = piece[piece.startIndex..<end]
      let name = tag.prefix { !$0.isWhitespace }
      if tag.hasPrefix("/") {
        let closed = String(tag.dropFirst())
        if open.last == closed { open.removeLast() } else { faults.append("</\(closed)> closes <\(open.last ?? "")>") }
      } else {
        let word = String(name.split(separator: "/").first ?? "").lowercased()
        if !Self.empty.contains(word) { open.append(word) }
        for id in Self.values(of: "id", in: tag) where !ids.insert(id).inserted { faults.append("id \(id) twice") }
        wanted += Self.values(of: "for", in: tag)
        wanted += Self.values(of: "aria-describedby", in: tag).flatMap { $0.split(separator: " ").map(String.init) }
        wanted += Self.values(of: "aria-labelledby", in: tag)
      }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
    faults += wanted.filter { !ids.contains($0) }.map { "nothing has the id \($0)" }
  }

  private static func values(of attribute: String, in tag: Substring) -> [String] {
    guard let range = tag.range(of: " \(attribute)=\"") else { return [] }
    return [String(tag[range.upperBound...].prefix { $0 != "\"" })]
  }
}
