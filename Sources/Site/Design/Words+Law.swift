import LearningAccount
import Words

/// How a value of the law is written for people who read it. Each word, field and unit has its text under `law.`; one
/// that no text names stands as the law's file writes it.
extension Words {
  package func ruleTitle(_ key: String) -> String { lawWord("title", key) }
  package func fileTitle(_ file: String) -> String { lawWord("file", String(file.prefix { $0 != "." })) }

  private func lawWord(_ kind: String, _ name: String) -> String {
    has("law.\(kind).\(name)") ? plain("law.\(kind).\(name)") : name
  }

  package func html(_ value: LawValue) -> HTML {
    switch value {
    case .amount(let amount): self.amount(amount)
    case .count(let count): number(self.count(count))
    case .share(let share): number(self.share(share))
    case .flag(let flag): self(flag ? "law.flag.yes" : "law.flag.no")
    case .day(let day): self.day(day)
    case .word(let word): HTML(lawWord("word", word))
    case .text(let text): native(text)
    case .list(let values): list(values)
    case .map(let fields): map(fields)
    }
  }

  /// Words one after the other; a list of lists has an order that matters.
  private func list(_ values: [LawValue]) -> HTML {
    if values.contains(where: \.isNested) {
      return "<ol class=\"ranks\">\(values.html { "<li>\(html($0))</li>" })</ol>"
    }
    return values.enumerated().html { index, value in "\(index == 0 ? HTML() : comma)\(html(value))" }
  }

  /// `30 juin`, for a day of every year.
  private func yearlyDay(_ fields: [LawValue.Field]) -> HTML? {
    guard fields.count == 2, case .count(let month)? = fields.first(where: { $0.name == "month" })?.value,
      case .count(let day)? = fields.first(where: { $0.name == "day" })?.value, has("calendar.month.m\(month)")
    else { return nil }
    return "\(day) \(self("calendar.month.m\(month)"))"
  }

  /// A count with its unit in one breath, then what else there is, each under its name.
  private func map(_ fields: [LawValue.Field]) -> HTML {
    if let yearly = yearlyDay(fields) { return yearly }
    var rest = fields
    var head = HTML()
    if case .count(let count)? = fields.first(where: { $0.name == "count" })?.value,
      case .word(let unit)? = fields.first(where: { $0.name == "unit" })?.value, has("law.count.\(unit)")
    {
      head = self("law.count.\(unit)", ["count": .count(count)])
      rest.removeAll { $0.name == "count" || $0.name == "unit" }
    }
    guard !rest.isEmpty else { return head }
    let lines = rest.html { "<div><dt>\(lawWord("field", $0.name))</dt><dd>\(html($0.value))</dd></div>" }
    return "\(head)<dl class=\"parts\">\(lines)</dl>"
  }
}

extension LawValue {
  fileprivate var isNested: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }
}
