import LearningAccount
import Offers
import Site
import Words

/// The trainings that were found, and ways to find better.
struct SearchPage: Page {
  var query: SearchQuery
  var total: Int
  /// Whether there are more than `total`, which was counted no further.
  var isCapped = false
  /// What was probably meant.
  var suggestion: String?
  /// Set where a place was asked for that nobody knows.
  var placeIsUnknown = false
  /// What was typed that is no amount, with what is wrong with it.
  var state = FormState()
  var facets: [SearchFacet: [FacetValue]] = [:]
  var hits: [TrainingHit]

  var place: MenuPlace? { .trainings }

  func title(_ words: Words) -> String {
    query.text.isEmpty ? words.plain("search.title") : words.plain("search.titleFor", ["text": .text(query.text)])
  }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1 class="hidden">\(title(words))</h1>
      \(frame.problems(state) { _ in words("search.maxPrice") })
      \(SearchForm(query: query, showsMore: true, state: state).html(frame))
      \(when: placeIsUnknown, Callout(tone: .sun, title: words("search.unknownPlace", ["place": .text(query.place?.text ?? "")]), text: words("search.unknownPlaceMore")).html())
      \(chips(words))
      \(!state.problems.isEmpty ? "" : hits.isEmpty ? nothing(frame) : results(frame))
      """
  }

  private func results(_ frame: Frame) -> HTML {
    let words = frame.words
    let pages = min((total + query.limit - 1) / query.limit, AskedSearch.mostPages)
    return """
      <p class="count" role="status">\(words(isCapped ? "search.countOrMore" : "search.count", ["count": .count(total)]))\
      \(when: !query.text.isEmpty, " · \(words("search.resultsFor", ["text": .text(query.text)]))")\(when: frame.has(path: Route.ranking.path), " · \(frame.link(.ranking, words("search.ranking")))")</p>
      \(meant(words))
      <ol class="hits">\(hits.html { "<li>\($0.html(frame))</li>" })</ol>
      \(Paging(page: query.page, pages: pages) { number in
        var other = query
        other.page = number
        return other.address
      }.html(frame))
      """
  }

  private func meant(_ words: Words) -> HTML {
    guard let suggestion else { return "" }
    let address = query.changed { $0.text = suggestion }.address
    return "<p>\(words("search.meant", ["text": .text(suggestion), "link": .link(address)]))</p>"
  }

  private func nothing(_ frame: Frame) -> HTML {
    let words = frame.words
    if query.isEmpty {
      return EmptyState(title: words("search.begin"), text: words("search.beginMore")).html()
    }
    return """
      \(meant(words))
      \(EmptyState(
        title: words("search.nothing"), text: words("search.nothingMore"),
        action: "<a class=\"button\" href=\"\(query.changed { $0.place = nil; $0.choices = SearchChoices(); $0.maximumPrice = nil; $0.startingFrom = nil }.address)\">\(words("search.widen"))</a>"
      ).html())
      """
  }
}
