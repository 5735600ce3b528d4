import Words

/// Parts of a whole, drawn side by side with attributes only; the table beside it says the same in words.
package struct Bar {
  /// Style names as the style sheet knows them, and sizes in one unit, none negative.
  var parts: [(style: String, size: Int64)]
  /// What the whole bar stands for; nothing is drawn of what the parts leave.
  var whole: Int64

  package init(parts: [(style: String, size: Int64)], whole: Int64) {
    self.parts = parts
    self.whole = whole
  }

  private static let width: Int64 = 1000
  private static let gap: Int64 = 4
  /// A part is never too narrow to be seen.
  private static let least: Int64 = 6

  package func html() -> HTML {
    let total = max(whole, 1)
    var used: Int64 = 0
    let pieces = parts.filter { $0.size > 0 }.html { part in
      let start = Bar.scaled(used, of: total)
      used += part.size
      let end = min(Bar.scaled(used, of: total), Bar.width)
      let width = max(end - start - Bar.gap, Bar.least)
      return "<rect class=\"\(part.style)\" x=\"\(Int(start))\" width=\"\(Int(width))\" height=\"30\"/>"
    }
    return """
      <svg class="bar" viewBox="0 0 \(Int(Bar.width - Bar.gap)) 30" preserveAspectRatio="none" aria-hidden="true">\(pieces)</svg>
      """
  }

  private static func scaled(_ size: Int64, of total: Int64) -> Int64 {
    Int64(Int128(size) * Int128(width) / Int128(total))
  }
}
