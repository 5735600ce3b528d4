import LearningAccount
import Storage
import Words

/// What happens by when: a row each on one scale of days, with today across all of them. On a phone the rows are a
/// line that stands upright, with today in its place.
package struct TimeLine {
  var today: Day
  var rows: [Row]

  package init(today: Day, rows: [Row]) {
    self.today = today
    self.rows = rows
  }

  package struct Row {
    var name: HTML
    /// Where the row's stretch begins; nil for a single day.
    var from: Day?
    var through: Day
    /// Known to the style sheet: `yours`, `others-turn`, `event`, `start`.
    var style: String

    package init(name: HTML, from: Day? = nil, through: Day, style: String) {
      self.name = name
      self.from = from
      self.through = through
      self.style = style
    }
  }

  private static let width = 1000
  /// Days that the scale shows before the first and after the last, so that nothing touches the edge; a stretch is
  /// drawn as far as today only when that leaves room for the rest.
  private static let margin = 2

  package func html(_ frame: Frame) -> HTML {
    guard let scale else { return "" }
    let words = frame.words
    let sorted = rows.enumerated().sorted { ($0.element.through, $0.offset) < ($1.element.through, $1.offset) }
      .map(\.element)
    let split = sorted.firstIndex { $0.through >= today } ?? sorted.count
    return """
      <ol class="time-line">\(sorted.prefix(split).html { row($0, scale, words) })\
      <li class="now"><span class="name">\(words("ends.today"))</span><span class="track" aria-hidden="true"></span><span class="when">\(words.shortDay(today))</span></li>\
      \(sorted.dropFirst(split).html { row($0, scale, words) })</ol>
      """
  }

  /// First and last day of the scale. Today stands on it unless it is so far away that nothing else could be read.
  private var scale: ClosedRange<Day>? {
    let days = rows.flatMap { [$0.from, $0.through].compactMap(\.self) }
    guard var first = days.min(), var last = days.max() else { return nil }
    let reach = max(first.days(until: last), 30)
    if today < first, today.days(until: first) <= reach { first = today }
    if today > last, last.days(until: today) <= reach { last = today }
    return first.adding(days: -Self.margin)...last.adding(days: Self.margin)
  }

  private func row(_ row: Row, _ scale: ClosedRange<Day>, _ words: Words) -> HTML {
    """
    <li class="\(row.style)\(row.through < today ? " past" : "")"><span class="name">\(row.name)</span>\
    <span class="track">\(track(row, scale))</span><span class="when">\(words.shortDay(row.through))</span></li>
    """
  }

  /// Drawn with attributes only; name and day say the same in words.
  private func track(_ row: Row, _ scale: ClosedRange<Day>) -> HTML {
    let end = x(row.through, scale)
    let start = row.from.map { x($0, scale) } ?? end
    return """
      <svg viewBox="0 0 \(Self.width) 40" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="axis" y="19" width="\(Self.width)" height="2"/>\
      \(when: row.from != nil, "<rect class=\"stretch\" x=\"\(start)\" y=\"13\" width=\"\(max(end - start, 6))\" height=\"14\"/>")\
      <rect class="end" x="\(max(end - 7, 0))" y="8" width="14" height="24"/>\
      \(when: scale.contains(today), "<rect class=\"here\" x=\"\(x(today, scale) - 2)\" width=\"4\" height=\"40\"/>")</svg>
      """
  }

  private func x(_ day: Day, _ scale: ClosedRange<Day>) -> Int {
    let length = max(scale.lowerBound.days(until: scale.upperBound), 1)
    return scale.lowerBound.days(until: day) * Self.width / length
  }
}
