import LearningAccount

/// One language's texts and its ways of writing amounts and days: what a page speaks with.
/// Why it knows no account and no address: docs/decisions/0110.
package struct Words: Sendable {
  package let language: Language
  let texts: [String: TextForms]
  /// Every text of ``Language/reference``, for those that this language lacks; none in that language itself.
  let spare: [String: TextForms]

  init(language: Language, texts: [String: TextForms], spare: [String: TextForms] = [:]) {
    self.language = language
    self.texts = texts
    self.spare = spare
  }

  /// The text under `key` as HTML, its slots filled in and escaped. One that this language lacks stands in the language
  /// of reference, with its figures and days, and is marked as such.
  package func callAsFunction(_ key: String, _ arguments: [String: Argument] = [:]) -> HTML {
    guard let pattern = pattern(key, arguments) else {
      return lacks(key) ? marked(reference(key, arguments)) : HTML()
    }
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
  func write(_ key: String, _ arguments: [String: Argument] = [:], to text: inout [UInt8]) {
    guard let pattern = pattern(key, arguments) else {
      if lacks(key) { reference.write(key, arguments, to: &text) }
      return
    }
    for part in pattern.parts {
      switch part {
      case .words(let words): text.append(words)
      case .slot(let name): if let argument = arguments[name] { write(argument, to: &text) }
      case .strong, .link, .endLink: break
      }
    }
  }

  package func has(_ key: String) -> Bool { texts[key] != nil || spare[key] != nil }

  private func lacks(_ key: String) -> Bool { texts[key] == nil && spare[key] != nil }

  private var reference: Words { Words(language: .reference, texts: spare) }

  private func marked(_ html: HTML) -> HTML {
    let spoken = Language.reference
    let direction = spoken.direction == language.direction ? nil : spoken.direction
    return "<span lang=\"\(spoken.rawValue)\"\(attribute: "dir", direction)>\(html)</span>"
  }

  /// What stands under `term.`, or the identifier itself for one that no text names.
  package func term(_ identifier: String) -> String {
    has("term.\(identifier)") ? plain("term.\(identifier)") : identifier
  }

  /// The same for a page.
  func termHTML(_ identifier: String) -> HTML {
    has("term.\(identifier)") ? self("term.\(identifier)") : HTML(identifier)
  }

  /// A label of the catalogue: French words as they stand, or a term that the texts name, written `term:level.3`.
  package func label(_ text: String) -> HTML {
    text.hasPrefix("term:") ? termHTML(String(text.dropFirst(5))) : native(text)
  }

  private func pattern(_ key: String, _ arguments: [String: Argument]) -> TextPattern? {
    guard let forms = texts[key] else { return nil }
    if case .count(let count) = arguments["count"] { return forms.pattern(for: count, in: language) }
    return forms.pattern(for: nil, in: language)
  }
}

extension Words {
  /// What stands after a field in which a sum of this unit is typed: `€`, `h`.
  package func sign(of unit: LearningAccount.Unit) -> String { self.unit(unit.code) }

  /// A plain number (`1500.50`) as people would have typed it; anything else as it stands.
  package func typed(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isPlain ? parts.joined(separator: decimalMark) : text
  }

  /// A term at the head of a line or a table's row: with a capital where the script has them.
  package func headingTerm(_ identifier: String) -> String {
    let term = term(identifier)
    return term.prefix(1).uppercased() + term.dropFirst()
  }
}
