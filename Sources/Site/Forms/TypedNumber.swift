import LearningAccount

/// A number as people type it: `1 500,50`, `1,500.50 €`, `١٥٠٠٫٥`.
///
/// Whole groups of three may stand apart by spaces, apostrophes, dots or commas; Arabic and Persian digits count as
/// ours; a sign of the unit may follow. Where one dot or comma stands alone, three digits after it are a group unless
/// as many decimals are possible: nobody types a price to the tenth of a cent.
package struct TypedNumber {
  /// Digits, and a dot before decimals where there are any: `1500.50`.
  package let plain: String

  /// Nil for what is no number, has a sign, has more than `decimals` decimals, or groups its digits as nobody does.
  package init?(_ text: String, decimals: Int) {
    guard text.utf8.count <= 64, let marks = TypedNumber.marks(in: text) else { return nil }
    let pieces = marks.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isDigit }).map(TypedNumber.digits)
    let separators = marks.filter { !$0.isDigit }
    guard let first = pieces.first, !first.isEmpty, let last = pieces.last, !last.isEmpty else { return nil }
    guard let decimalMark = TypedNumber.decimalMark(of: separators, pieces: pieces, decimals: decimals) else {
      guard TypedNumber.areGroups(pieces, separators) else { return nil }
      plain = TypedNumber.trimmed(pieces.joined())
      return
    }
    let whole = Array(pieces.dropLast())
    let between = Array(separators.dropLast())
    guard last.count <= decimals, !between.contains(decimalMark), TypedNumber.areGroups(whole, between) else {
      return nil
    }
    plain = "\(TypedNumber.trimmed(whole.joined())).\(last)"
  }

  /// The number as a share of a hundred; nil above that.
  package var percentage: Proportion? {
    guard let percent = Proportion(decimal: plain), percent <= Proportion(100, over: 1) else { return nil }
    return Proportion(percent.numerator, over: percent.denominator * 100)
  }

  private enum Mark: Hashable {
    case digit(Character)
    case space, dot, comma, arabicDecimal

    var isDigit: Bool { if case .digit = self { true } else { false } }
  }

  /// Nil where something else stands among the digits.
  private static func marks(in text: String) -> [Mark]? {
    var marks: [Mark] = []
    for scalar in withoutUnit(text).unicodeScalars {
      switch scalar {
      case "0"..."9": marks.append(.digit(Character(scalar)))
      // Arabic and Persian digits.
      case "\u{0660}"..."\u{0669}": marks.append(.digit(Character(String(scalar.value - 0x0660))))
      case "\u{06F0}"..."\u{06F9}": marks.append(.digit(Character(String(scalar.value - 0x06F0))))
      case ".": marks.append(.dot)
      case ",", "\u{060C}": marks.append(.comma)
      case "\u{066B}": marks.append(.arabicDecimal)
      case "\u{066C}", "'", "\u{2019}": marks.append(.space)
      // Marks of direction are invisible and mean nothing here.
      case "\u{200E}", "\u{200F}", "\u{061C}", "\u{2066}"..."\u{2069}": continue
      case _ where scalar.properties.isWhitespace: marks.append(.space)
      default: return nil
      }
    }
    return trimmed(marks)
  }

  private static func trimmed(_ marks: [Mark]) -> [Mark] {
    let start = marks.firstIndex { $0 != .space } ?? marks.endIndex
    let end = marks.lastIndex { $0 != .space } ?? start
    guard start < marks.endIndex else { return [] }
    return Array(marks[start...end])
  }

  private static func withoutUnit(_ text: String) -> String {
    let words = ["euros", "euro", "eur", "€", "%", "٪"]
    var text = text.lowercased()
    for word in words {
      for range in text.ranges(of: word).reversed() { text.replaceSubrange(range, with: " ") }
    }
    return text
  }

  private static func digits(_ marks: ArraySlice<Mark>) -> String {
    String(marks.compactMap { if case .digit(let digit) = $0 { digit } else { nil } })
  }

  /// The last separator where it stands before decimals; nil where all of them stand between groups.
  private static func decimalMark(of separators: [Mark], pieces: [String], decimals: Int) -> Mark? {
    guard let last = separators.last, last != .space else { return nil }
    if last == .arabicDecimal { return last }
    let others = Set(separators.dropLast())
    if others.contains(last) { return nil }
    let isGroup = pieces.last?.count == 3 && decimals < 3 && others.isEmpty && pieces.first != "0"
    return isGroup ? nil : last
  }

  /// One to three digits, then threes, kept apart by one kind of separator.
  private static func areGroups(_ pieces: [String], _ separators: [Mark]) -> Bool {
    guard Set(separators).count <= 1, let first = pieces.first else { return false }
    return pieces.count == 1 || ((1...3).contains(first.count) && pieces.dropFirst().allSatisfy { $0.count == 3 })
  }

  private static func trimmed(_ digits: String) -> String {
    let kept = digits.drop { $0 == "0" }
    return kept.isEmpty ? "0" : String(kept)
  }
}
