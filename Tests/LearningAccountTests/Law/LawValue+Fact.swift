import LearningAccount

extension LawValue {
  /// The value as the tables in `Facts/` write it: a line for each member of a table, a part for each field.
  ///
  /// Neither parts nor words have an order, lines have one: the first that fits decides.
  var factLines: [[String]] {
    guard case .list(let values) = self, values.contains(where: \.isTable) else { return [factParts] }
    return values.map(\.factParts)
  }

  private var isTable: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }

  /// What stands in one line, in the order of the alphabet.
  private var factParts: [String] {
    guard case .map(let fields) = self else { return [factText] }
    var parts = fields.filter { !["count", "unit", "month", "day"].contains($0.name) }.map {
      "\($0.name) \($0.value.factText)"
    }
    if case .count(let month) = self["month"], case .count(let day) = self["day"] {
      parts.append(MonthDayText.text(month: month, day: day))
    }
    if let count = self["count"] { parts.append("\(count.factText) \(self["unit"]?.factText ?? "")") }
    // What a unit is worth has no count.
    if self["count"] == nil, let unit = self["unit"] { parts.append("unit \(unit.factText)") }
    return parts.sorted()
  }

  private var factText: String {
    switch self {
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let values): values.map(\.factText).sorted().joined(separator: ", ")
    case .map: factParts.joined(separator: " ")
    default: plain
    }
  }
}

/// A day of every year as facts write it: `06-30`.
private enum MonthDayText {
  static func text(month: Int, day: Int) -> String {
    [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
