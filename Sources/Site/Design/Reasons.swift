import LearningAccount
import Words

/// The reasons of an answer, one after the other, each with its article, since when it holds and how sure it is; what
/// would change the answer stands apart.
package struct Reasons {
  var reasons: [Reason]
  /// The text of the heading.
  var title: String
  /// What that text fills in.
  var arguments: [String: Argument] = [:]

  package init(reasons: [Reason], title: String, arguments: [String: Argument] = [:]) {
    self.reasons = reasons
    self.title = title
    self.arguments = arguments
  }

  package func html(_ frame: Frame) -> HTML {
    let why = reasons.filter { !$0.isRemedy }
    let remedies = reasons.filter(\.isRemedy)
    return """
      \(when: !remedies.isEmpty, changes(remedies, frame))\
      \(when: !why.isEmpty, "<section><h3>\(frame.words(title, arguments))</h3>\(list(why, frame))</section>")
      """
  }

  /// Numbered: the steps of a decision have an order.
  private func list(_ reasons: [Reason], _ frame: Frame) -> HTML {
    let steps = Reasons.runs(reasons).html { "<li>\(step($0, frame.words))</li>" }
    return "<ol class=\"reasons\">\(steps)</ol>"
  }

  private func changes(_ reasons: [Reason], _ frame: Frame) -> HTML {
    let steps = Reasons.runs(reasons).html { step($0, frame.words) }
    return "<div class=\"notice leaf\"><h3>\(frame.words("ask.change"))</h3>\(steps)</div>"
  }

  /// Sentences that rest on one value of the law, and that value's source once. What only adds up has none.
  private func step(_ run: [Reason], _ words: Words) -> HTML {
    guard let last = run.last else { return "" }
    let isSourced = last.source != nil || last.confidence != .confirmed
    return """
      \(run.html { "<p>\(words.sentence($0))</p>" })\(when: isSourced, "<p class=\"source\">\(words.source(last))</p>")
      """
  }

  private static func runs(_ reasons: [Reason]) -> [[Reason]] {
    var runs: [[Reason]] = []
    for reason in reasons {
      if let last = runs.last?.last, last.source == reason.source, last.confidence == reason.confidence,
        last.arguments["since"] == reason.arguments["since"]
      {
        runs[runs.count - 1].append(reason)
      } else {
        runs.append([reason])
      }
    }
    return runs
  }
}

extension Reason {
  private static let remedies: Set = [
    "accrual.couldDeclareLowSkilled", "accrual.halfWouldGive", "funding.participation.employerWouldExempt",
  ]

  /// Says what would change the answer instead of why it is so.
  package var isRemedy: Bool { code.contains(".remedy.") || Reason.remedies.contains(code) }
}
