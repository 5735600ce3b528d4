import LearningAccount
import Site
import Words

/// Moving the demo's date forward, and what came due on the way.
struct ClockPage: Page {
  var today: Day
  /// How many deadlines the last move made due; nil before one.
  var dueCount: Int?

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("demo.clock.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("demo.clock.title"))</h1><p class="lede">\(words("demo.clock.today", ["day": .day(today)]))</p>
      \(dueCount.map { Callout(tone: .sky, text: words("demo.clock.due", ["count": .count($0)])).html() })
      <div class="prose"><p>\(words("demo.clock.text"))</p></div>
      \(frame.clockForm)
      """
  }
}
