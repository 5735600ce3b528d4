import Words

extension SearchPage {
  /// The choices that narrow the list: what is chosen first, each a link that takes it away again.
  func chips(_ words: Words) -> HTML {
    guard !facets.isEmpty else { return "" }
    return """
      <div class="chips">\(chosen.html { choice in
        """
        <a class="chip chosen" href="\(choice.without)"><span class="hidden">\(words("search.remove")) </span>\(words.label(choice.label)) <span aria-hidden="true">✕</span></a>
        """
      })\(facets.filter { !$0.options.isEmpty }.html { menu($0, words) })</div>
      """
  }

  private var chosen: [(label: String, without: String)] {
    facets.flatMap { facet in
      facet.options.filter { query.choices[facet.name]?.contains($0.value) ?? false }.map { option in
        (option.label, query.changed { $0.toggle(facet.name, option.value) }.address)
      }
    }
  }

  private func menu(_ facet: Facet, _ words: Words) -> HTML {
    """
    <details class="menu chip-menu"><summary class="chip">\(words("search.facet.\(facet.name)"))</summary><ul>\(facet.options.html { option in
      """
      <li><a href="\(query.changed { $0.toggle(facet.name, option.value) }.address)"\
      \(attribute: "aria-current", query.choices[facet.name]?.contains(option.value) ?? false ? "true" : nil)>\(words.label(option.label)) <span class="soft">(\(words.number(words.count(option.count))))</span></a></li>
      """
    })</ul></details>
    """
  }
}

extension AskedSearch {
  mutating func toggle(_ facet: String, _ value: String) {
    var values = choices[facet] ?? []
    if values.remove(value) == nil { values.insert(value) }
    choices[facet] = values.isEmpty ? nil : values
  }
}
