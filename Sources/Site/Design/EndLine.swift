import LearningAccount
import Words

/// "What if I stop?": a line of time with today on it, in stretches that cost nothing, everything or in part.
/// On a phone it stands upright.
package struct EndLine: Sendable {
  package enum Cost: Sendable, Hashable {
    /// All comes back.
    case nothing
    /// Rights are lost; one's own money becomes a credit note or is kept.
    case loss(rights: Amount, creditNote: Amount, kept: Amount)
    /// By the hours that were followed.
    case byAttendance

    var style: String {
      switch self {
      case .nothing: "safe"
      case .loss: "loss"
      case .byAttendance: "partial"
      }
    }
  }

  struct Stretch: Sendable {
    var through: Day
    var cost: Cost
    /// The stretch after the training was entered.
    var hasEntered: Bool

    init(through: Day, cost: Cost, hasEntered: Bool = false) {
      self.through = through
      self.cost = cost
      self.hasEntered = hasEntered
    }
  }

  var from: Day
  /// The day that is marked.
  var today: Day
  /// What stands at the mark, as a text key.
  package var mark = "ends.today"
  var stretches: [Stretch]

  init(from: Day, today: Day, stretches: [Stretch]) {
    self.from = from
    self.today = today
    self.stretches = stretches
  }

  package func html(_ frame: Frame) -> HTML {
    var start = from
    let pieces = stretches.enumerated().html { index, stretch in
      defer { start = stretch.through.adding(days: 1) }
      return piece(index, stretch, from: start, frame)
    }
    return "<ol class=\"end-line\">\(pieces)</ol>"
  }

  private func piece(_ index: Int, _ stretch: Stretch, from start: Day, _ frame: Frame) -> HTML {
    let words = frame.words
    let isHere = today <= stretch.through && (today >= start || index == 0)
    return """
      <li class="\(stretch.cost.style) span\(span(index))\(isHere ? " here" : "")">\
      <span class="rule"></span>\(when: isHere, mark(in: stretch, from: start, words))\
      <span class="name">\(name(index, stretch, words))</span>\
      <span class="what">\(stretch.cost.html(words))</span></li>
      """
  }

  private func mark(in stretch: Stretch, from start: Day, _ words: Words) -> HTML {
    let length = max(start.days(until: stretch.through), 1)
    let tenth = min(max(start.days(until: today) * 10 / length, 0), 10)
    return "<span class=\"today at\(tenth)\">\(words(mark))</span>"
  }

  private func name(_ index: Int, _ stretch: Stretch, _ words: Words) -> HTML {
    if stretch.hasEntered { return words("ends.afterStart") }
    if stretch.cost == .nothing { return words("ends.until", ["day": .day(stretch.through)]) }
    return words(index == 0 ? "ends.beforeStart" : "ends.then")
  }

  /// A stretch's twelfths of the line, in proportion to its days and never too narrow for its words.
  private func span(_ index: Int) -> Int {
    let starts = [from] + stretches.dropLast().map(\.through)
    let lengths = zip(starts, stretches).map { max($0.days(until: $1.through), 1) }
    let least = stretches.count > 3 ? 2 : 3
    var spans = lengths.map { max($0 * 12 / max(lengths.reduce(0, +), 1), least) }
    while spans.reduce(0, +) > 12, let widest = spans.indices.max(by: { spans[$0] < spans[$1] }) { spans[widest] -= 1 }
    if let widest = spans.indices.max(by: { spans[$0] < spans[$1] }) { spans[widest] += 12 - spans.reduce(0, +) }
    return spans[index]
  }
}

extension EndLine.Cost {
  /// What is lost, in words; one's own money only where there was some.
  package func html(_ words: Words) -> HTML {
    guard case .loss(let rights, let creditNote, let kept) = self else { return words("ends.cost.\(style)") }
    let parts = [("rights", rights), ("creditNote", creditNote), ("kept", kept)].filter { !$0.1.isZero }
    guard !parts.isEmpty else { return words("ends.lost.others") }
    return parts.enumerated().html { index, part in
      "\(index == 0 ? HTML() : words.comma)\(words("ends.lost.\(part.0)", ["amount": .amount(part.1)]))"
    }
  }
}
