import LearningAccount

/// A day as browsers send it (`2027-01-11`) or as people type it: `11/01/2027`, `11.1.2027`, `١١/٠١/٢٠٢٧`.
enum TypedDay {
  /// Nil for what is no day; the day of the month comes first unless the year does.
  static func day(_ text: String) -> Day? {
    guard text.utf8.count <= 40 else { return nil }
    var parts: [String] = [""]
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        parts[parts.count - 1].append(digit)
      } else if "/-. ".unicodeScalars.contains(scalar) {
        parts.append("")
      } else if !("\u{200E}\u{200F}".unicodeScalars.contains(scalar)) {
        return nil
      }
    }
    let numbers = parts.filter { !$0.isEmpty }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count <= 4 }) else { return nil }
    let yearFirst = numbers[0].count == 4
    guard let first = Int(numbers[0]), let month = Int(numbers[1]), let last = Int(numbers[2]),
      yearFirst || numbers[2].count == 4
    else { return nil }
    return Day(year: yearFirst ? first : last, month: month, day: yearFirst ? last : first)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "0"..."9": Character(scalar)
    case "\u{0660}"..."\u{0669}": Character(String(scalar.value - 0x0660))
    case "\u{06F0}"..."\u{06F9}": Character(String(scalar.value - 0x06F0))
    default: nil
    }
  }
}
