/// One language's texts and its ways of writing amounts and days: what a page speaks with.
/// Why it knows no account and no address: docs/decisions/0110.
package struct Words: Sendable {
  package let language: Language
  let texts: [String: TextForms]

  /// The text under `key` as HTML, its slots filled in and escaped.
  package func callAsFunction(_ key: String, _ arguments: [String: Argument] = [:]) -> HTML {
    guard let pattern = pattern(key, arguments) else { return HTML() }
    var html = HTML()
    var isLinked = false
    for part in pattern.parts {
      switch part {
      case .words(let words): html.append(escaping: words)
      case .slot(let name): if let argument = arguments[name] { html.append(self.html(argument)) }
      case .strong(let opens): html.append(raw: opens ? "<strong>" : "</strong>")
      case .link(let name):
        // A page that is not there leaves its words.
        guard case .link(let target) = arguments[name] else { continue }
        isLinked = true
        html.append("<a href=\"\(target)\">")
      case .endLink:
        if isLinked { html.append(raw: "</a>") }
        isLinked = false
      }
    }
    return html
  }

  /// The text under `key` without markup, for titles, attributes and e-mails.
  package func plain(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    String(writing: { write(key, arguments, to: &$0) })
  }

  /// Appends what ``plain(_:_:)`` gives.
  package func write(_ key: String, _ arguments: [String: Argument] = [:], to text: inout [UInt8]) {
    for part in pattern(key, arguments)?.parts ?? [] {
      switch part {
      case .words(let words): text.append(words)
      case .slot(let name): if let argument = arguments[name] { write(argument, to: &text) }
      case .strong, .link, .endLink: break
      }
    }
  }

  package func has(_ key: String) -> Bool { texts[key] != nil }

  /// What stands under `term.`, or the identifier itself for one that no text names.
  package func term(_ identifier: String) -> String {
    has("term.\(identifier)") ? plain("term.\(identifier)") : identifier
  }

  /// A label of the catalogue: French words as they stand, or a term that the texts name, written `term:level.3`.
  package func label(_ text: String) -> HTML {
    text.hasPrefix("term:") ? HTML(term(String(text.dropFirst(5)))) : native(text)
  }

  private func pattern(_ key: String, _ arguments: [String: Argument]) -> TextPattern? {
    guard let forms = texts[key] else { return nil }
    if case .count(let count) = arguments["count"] { return forms.pattern(for: count, in: language) }
    return forms.pattern(for: nil, in: language)
  }
}
