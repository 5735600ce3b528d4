import LearningAccount
import Words

/// Reads the fields of a question out of an address, remembers what is wrong with each, and writes the address that
/// asks the same in the plainest way: without empty fields, with numbers and days that mean one thing everywhere.
package struct TypedQuestion {
  let fields: FormFields
  package private(set) var problems: [FieldProblem] = []
  package private(set) var plain: [(String, String)] = []

  package init(_ fields: FormFields) { self.fields = fields }

  /// Says in an address that its fields only begin a question: they are shown, and nothing is judged yet.
  package static let beginning = "begin"

  /// Nothing was asked yet: the page shows a form to fill in.
  package var isBeginning: Bool {
    fields.values.values.allSatisfy(\.isEmpty) || !fields[TypedQuestion.beginning].isEmpty
  }

  /// What the form shows again: as it was typed while something is wrong, in plain form otherwise.
  package var state: FormState {
    let shown =
      problems.isEmpty && !plain.isEmpty ? Dictionary(plain, uniquingKeysWith: { first, _ in first }) : fields.values
    return FormState(values: shown, problems: problems)
  }

  package mutating func fail(_ name: String, _ key: String, _ arguments: [String: Argument] = [:]) {
    guard !problems.contains(where: { $0.field == name }) else { return }
    problems.append(FieldProblem(name, key, arguments))
  }

  /// The field's text; nil, and a problem where it is needed, for an empty one.
  mutating func text(_ name: String, needed: Bool = false) -> String? {
    let text = fields.trimmed(name)
    if !text.isEmpty { return text }
    if needed { fail(name, "ask.problem.missing") }
    return nil
  }

  package mutating func amount(_ name: String, _ unit: Unit, needed: Bool = false) -> Amount? {
    guard let text = text(name, needed: needed) else { return nil }
    guard let number = TypedNumber(text, decimals: unit.decimals),
      number.plain.prefix(while: { $0 != "." }).count <= TypedQuestion.mostDigits,
      let amount = Amount(decimal: number.plain, unit: unit)
    else {
      fail(name, unit.decimals > 0 ? "ask.problem.amount" : "ask.problem.whole")
      return nil
    }
    keep(name, amount.decimal)
    return amount
  }

  /// A share typed as a percentage.
  package mutating func percentage(_ name: String, needed: Bool = false) -> Proportion? {
    guard let text = text(name, needed: needed) else { return nil }
    guard let number = TypedNumber(text, decimals: 4), let share = number.percentage else {
      fail(name, "ask.problem.percentage")
      return nil
    }
    keep(name, number.plain)
    return share
  }

  /// A number of zero or more with at most two decimals: hours, days.
  package mutating func count(_ name: String, upTo limit: Int64, needed: Bool = false) -> Proportion? {
    guard let text = text(name, needed: needed) else { return nil }
    guard let number = TypedNumber(text, decimals: 2), let count = Proportion(decimal: number.plain),
      count <= Proportion(limit, over: 1)
    else {
      fail(name, "ask.problem.count", ["limit": .count(Int(limit))])
      return nil
    }
    keep(name, number.plain)
    return count
  }

  package mutating func year(_ name: String, in range: ClosedRange<Int>, needed: Bool = false) -> Int? {
    guard let text = text(name, needed: needed) else { return nil }
    guard let number = TypedNumber(text, decimals: 0), let year = Int(number.plain), range.contains(year) else {
      let bounds: [String: Argument] = [
        "first": .text(String(range.lowerBound)), "last": .text(String(range.upperBound)),
      ]
      fail(name, "ask.problem.year", bounds)
      return nil
    }
    keep(name, String(year))
    return year
  }

  package mutating func day(_ name: String, needed: Bool = false) -> Day? {
    guard let text = text(name, needed: needed) else { return nil }
    guard let day = TypedDay.day(text), TypedQuestion.years.contains(day.year) else {
      fail(name, "ask.problem.day")
      return nil
    }
    keep(name, day.iso)
    return day
  }

  /// A day that is left out is `other`, and the plain address says so.
  package mutating func day(_ name: String, orElse other: Day) -> Day? {
    guard !fields.trimmed(name).isEmpty else {
      keep(name, other.iso)
      return other
    }
    return day(name)
  }

  package mutating func choice(_ name: String, among known: [String], needed: Bool = false) -> String? {
    guard let text = text(name) else {
      if needed { fail(name, "ask.problem.choice") }
      return nil
    }
    guard known.contains(text) else {
      fail(name, "ask.problem.choice")
      return nil
    }
    keep(name, text)
    return text
  }

  /// Days that are known must not come before those that they follow.
  package mutating func checkOrder(_ days: [(name: String, day: Day?)]) {
    var latest: Day?
    for (name, day) in days {
      guard let day else { continue }
      if let latest, day < latest { fail(name, "ask.problem.order") }
      latest = max(day, latest ?? day)
    }
  }

  /// A box that is ticked says `1`.
  package mutating func isTicked(_ name: String) -> Bool {
    let text = fields.trimmed(name)
    guard !text.isEmpty else { return false }
    guard text == "1" else {
      fail(name, "ask.problem.choice")
      return false
    }
    keep(name, "1")
    return true
  }

  private mutating func keep(_ name: String, _ value: String) { plain.append((name, value)) }

  /// Days further away are mistypings.
  private static let years = 1900...2200

  /// Before the decimals. More is a mistyping, and sums stay far from what an `Int64` holds.
  private static let mostDigits = 9
}
