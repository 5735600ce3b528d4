import LearningAccount
import Words

/// "What if I stop?": a line of time with today on it, in stretches that cost nothing, everything or in part.
/// On a phone it stands upright.
public struct EndLine: Sendable {
  public enum Cost: Sendable, Hashable {
    /// All comes back.
    case nothing
    /// The rights are lost; one's own money becomes a credit note.
    case all(rights: Amount, creditNote: Amount)
    /// By the hours that were followed.
    case byAttendance

    var style: String {
      switch self {
      case .nothing: "safe"
      case .all: "loss"
      case .byAttendance: "partial"
      }
    }
  }

  public struct Stretch: Sendable {
    public var through: Day
    public var cost: Cost

    public init(through: Day, cost: Cost) {
      self.through = through
      self.cost = cost
    }
  }

  public var from: Day
  public var today: Day
  public var stretches: [Stretch]

  public init(from: Day, today: Day, stretches: [Stretch]) {
    self.from = from
    self.today = today
    self.stretches = stretches
  }

  func html(_ frame: Frame) -> HTML {
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
      <span class="what">\(words("ends.cost.\(stretch.cost.style)", arguments(stretch.cost)))</span></li>
      """
  }

  private func mark(in stretch: Stretch, from start: Day, _ words: Words) -> HTML {
    let length = max(start.days(until: stretch.through), 1)
    let tenth = min(max(start.days(until: today) * 10 / length, 0), 10)
    return "<span class=\"today at\(tenth)\">\(words("ends.today"))</span>"
  }

  private func name(_ index: Int, _ stretch: Stretch, _ words: Words) -> HTML {
    switch stretch.cost {
    case .nothing: words("ends.until", ["day": .day(stretch.through)])
    case .all: words(index == 0 ? "ends.beforeStart" : "ends.then")
    case .byAttendance: words("ends.afterStart")
    }
  }

  private func arguments(_ cost: Cost) -> [String: Argument] {
    if case .all(let rights, let creditNote) = cost {
      ["rights": .amount(rights), "credit": .amount(creditNote)]
    } else {
      [:]
    }
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
