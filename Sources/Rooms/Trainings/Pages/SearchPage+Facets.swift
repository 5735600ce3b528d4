import Offers
import Site
import Words

extension SearchPage {
  /// How many values of a facet a menu offers.
  private static let menuLength = 20

  /// The choices that narrow the list: what is chosen first, each a link that takes it away again.
  func chips(_ words: Words) -> HTML {
    let menus = SearchFacet.counted.map { (facet: $0, values: offered($0)) }.filter { !$0.values.isEmpty }
    guard !menus.isEmpty || !chosen(words).isEmpty else { return "" }
    return """
      <div class="chips">\(chosen(words).html { choice in
        """
        <a class="chip chosen" href="\(choice.without)"><span class="hidden">\(words("search.remove")) </span>\(choice.label) <span aria-hidden="true">✕</span></a>
        """
      })\(menus.html { menu($0.facet, $0.values, words) })</div>
      """
  }

  private func chosen(_ words: Words) -> [(label: HTML, without: String)] {
    let start = query.startingFrom.map { day in
      (words("search.startingFrom", ["day": .day(day)]), query.changed { $0.startingFrom = nil }.address)
    }
    return query.choices.all.map { facet, value in
      (words.label(facet.label(value)), query.changed { $0.choices.toggle(value, of: facet) }.address)
    } + (start.map { [$0] } ?? [])
  }

  /// The most frequent values, and those that are chosen though they are none of them.
  private func offered(_ facet: SearchFacet) -> [FacetValue] {
    let counted = facets[facet] ?? []
    let shown = Array(counted.prefix(Self.menuLength))
    return shown
      + query.choices[facet].filter { value in !shown.contains { $0.value == value } }.map { value in
        FacetValue(value: value, count: counted.first { $0.value == value }?.count ?? 0)
      }
  }

  private func menu(_ facet: SearchFacet, _ values: [FacetValue], _ words: Words) -> HTML {
    """
    <details class="menu chip-menu"><summary class="chip">\(words("search.facet.\(facet.name)"))</summary><ul>\(values.html { option in
      """
      <li><a href="\(query.changed { $0.choices.toggle(option.value, of: facet) }.address)"\
      \(attribute: "aria-current", query.choices.contains(option.value, of: facet) ? "true" : nil)>\(words.label(facet.label(option.value))) <span class="soft">(\(words.number(words.count(option.count))))</span></a></li>
      """
    })</ul></details>
    """
  }
}
