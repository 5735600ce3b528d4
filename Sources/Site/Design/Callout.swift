import Words

/// A few sentences set apart, in one of the four colours; the first words say what the colour says.
package struct Callout {
  package enum Tone: String { case leaf, sun, alarm, sky }

  var tone: Tone
  var title: HTML?
  var text: HTML

  package init(tone: Tone, title: HTML? = nil, text: HTML) {
    self.tone = tone
    self.title = title
    self.text = text
  }

  package func html() -> HTML {
    """
    <div class="notice \(tone.rawValue)">\(title.map { "<p class=\"lead\">\($0)</p>" as HTML })<p>\(text)</p></div>
    """
  }
}

/// What stands where there is nothing yet: says so and says what to do.
package struct EmptyState {
  var title: HTML
  var text: HTML
  var action: HTML?

  package init(title: HTML, text: HTML, action: HTML? = nil) {
    self.title = title
    self.text = text
    self.action = action
  }

  package func html() -> HTML {
    """
    <div class="empty"><svg viewBox="0 0 48 48" aria-hidden="true"><rect x="8" y="6" width="32" height="36" rx="5"/>\
    <path d="M16 18h16M16 26h16M16 34h8"/></svg><h2>\(title)</h2><p>\(text)</p>\(action)</div>
    """
  }
}
