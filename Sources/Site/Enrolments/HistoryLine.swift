import LearningAccount
import Words

/// One thing that happened to a file: what, when, by whom.
package struct HistoryLine: Sendable {
  /// A text under `file.event.`.
  var kind: String
  var arguments: [String: Argument]
  /// Why it happened, where that says more than its name: a refusal's ground, the deadline that passed.
  var reasons: [Reason]
  var at: LocalMoment
  /// A text under `file.author.`, or a name.
  var author: Author

  enum Author: Sendable {
    case you
    case named(String)
    /// Somebody who helps to pay, of a kind that the scheme names.
    case thirdParty(String)
    /// A deadline passed.
    case system
  }

  init(
    kind: String, arguments: [String: Argument] = [:], reasons: [Reason] = [], at: LocalMoment, author: Author
  ) {
    self.kind = kind
    self.arguments = arguments
    self.reasons = reasons
    self.at = at
    self.author = author
  }

  package static func list(_ events: [HistoryLine], _ frame: Frame) -> HTML {
    let words = frame.words
    guard !events.isEmpty else { return "" }
    return """
      <section class="card"><h2>\(words("file.history"))</h2><ol class="history">\(events.html { event in
        """
        <li><p class="soft fine">\(words.moment(event.at)) · \(event.author.html(words))</p>\
        <p>\(words.has("file.event.\(event.kind)") ? words("file.event.\(event.kind)", event.arguments) : words("file.event.other"))</p>\(event.reasons.html { "<p>\(words.sentence($0))</p>" })</li>
        """
      })</ol></section>
      """
  }
}

extension HistoryLine.Author {
  fileprivate func html(_ words: Words) -> HTML {
    switch self {
    case .you: words("file.author.you")
    case .named(let name): words.name(name)
    case .thirdParty(let kind): HTML(words.term("party.\(kind)"))
    case .system: words("file.author.system")
    }
  }
}
