import LearningAccount
import Words

/// The values of a rule on one line of days: a piece each, bills apart, today across. The list beside it says the same.
struct RuleStrip {
  let rule: LawRule
  let opens: Day
  let today: Day

  private static let width = 1000
  private static let gap = 4
  /// How far beyond today, and beyond the last value, the line goes.
  private static let ahead = 240

  func html() -> HTML {
    let spans = rule.spans.filter { !$0.isCorrected }
    guard spans.count > 1, let first = spans.map(\.value.from).min(), let last = spans.map(\.value.from).max() else {
      return ""
    }
    let scale = max(first, opens)...max(last, today).adding(days: Self.ahead)
    let inForce = spans.filter { $0.value.status == .inForce }
    return """
      <svg class="strip" viewBox="0 0 \(Self.width) 24" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="axis" y="11" width="\(Self.width)" height="2"/>\
      \(inForce.enumerated().html { index, span in piece(span, index.isMultiple(of: 2) ? "even" : "odd", 6, 12, scale) })\
      \(spans.filter { $0.value.status == .bill }.html { piece($0, "bill", 1, 22, scale) })\
      \(when: scale.contains(today), "<rect class=\"here\" x=\"\(x(today, scale))\" width=\"4\" height=\"24\"/>")</svg>
      """
  }

  private func piece(_ span: LawSpan, _ style: String, _ y: Int, _ height: Int, _ scale: ClosedRange<Day>) -> HTML {
    let start = x(max(span.value.from, scale.lowerBound), scale)
    let end = x(min(span.until ?? scale.upperBound, scale.upperBound), scale)
    let width = max(end - start - Self.gap, Self.gap)
    return "<rect class=\"\(style)\" x=\"\(start)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  private func x(_ day: Day, _ scale: ClosedRange<Day>) -> Int {
    scale.lowerBound.days(until: day) * Self.width / max(scale.lowerBound.days(until: scale.upperBound), 1)
  }
}
