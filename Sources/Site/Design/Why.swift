import LearningAccount
import Words

/// "Why?" beside a figure: opens the reasons in place, with article, since when and how sure.
package struct Why {
  /// What is explained, completing "Why …?" for those who do not see where the word stands.
  var subject: HTML
  var reasons: [Reason]

  package init(subject: HTML, reasons: [Reason]) {
    self.subject = subject
    self.reasons = reasons
  }

  package func html(_ frame: Frame) -> HTML {
    guard !reasons.isEmpty else { return "" }
    let words = frame.words
    return """
      <details class="why"><summary>\(words("why.word"))<span class="hidden"> \(subject)</span></summary>
      <div><p class="lead">\(words("why.question", ["what": .html(subject)]))</p>
      \(Why.list(reasons, frame))</div></details>
      """
  }

  /// The reasons in the order in which they applied.
  package static func list(_ reasons: [Reason], _ frame: Frame) -> HTML {
    reasons.html { reason in
      "<p>\(frame.words.sentence(reason))<span class=\"source\">\(frame.words.source(reason))</span></p>"
    }
  }
}
