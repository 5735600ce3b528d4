import CXapian
import Foundation
import LearningAccount

extension SearchIndex {
  /// The trainings that `query` asks for on `today`, best first; among equals the nearest, then the oldest in the index.
  ///
  /// A training is found while one of its sessions starts on a later day, while a day is not known, and for ever where one
  /// may enter at any time: docs/decisions/0180. Where none has all the words, those that have some of them are given, and the page says so.
  ///
  /// - Parameter today: of the scheme's clock.
  /// - Throws: ``SearchError/otherFormat(_:)``, or what Xapian says.
  package func search(_ query: SearchQuery, on today: Day) throws(SearchError) -> SearchResults {
    let clock = ContinuousClock()
    let start = clock.now
    let near = query.choices.isRemoteOnly ? nil : query.place?.point
    var page = try reading { reader throws(SearchError) in
      guard reader.isReadable else { throw .otherFormat(folder) }
      return try Searching(reader, query, near: near, today: today).results()
    }
    page.placeIsUnknown = near == nil && query.place != nil && query.place?.point == nil
    page.tookMilliseconds = (clock.now - start) / .milliseconds(1)
    return page
  }
}

/// One search, with a reader that nobody else uses meanwhile.
struct Searching {
  let reader: IndexReader
  let query: SearchQuery
  /// The place that was asked for, where it is known and matters.
  let near: GeoPoint?
  let today: Day

  init(_ reader: IndexReader, _ query: SearchQuery, near: GeoPoint?, today: Day) {
    self.reader = reader
    self.query = query
    self.near = near
    self.today = today
  }

  func results() throws(SearchError) -> SearchResults {
    let words = SearchText.asked(query.text)
    let strict = try IndexQuery(self, words: words, any: false)
    var page = try strict.results()
    let suggestion = strict.suggestion
    if page.total == 0, words.contains(" ") {
      page = try IndexQuery(self, words: words, any: true).results()
      page.isLoose = page.total > 0
    }
    // A word that few trainings hold may yet be right; only where little is found is another worth offering.
    if page.total < 5 || page.isLoose, let suggestion { page.suggestion = try accented(suggestion) }
    return page
  }

  /// The suggestion with its accents, as the titles that it finds write it.
  private func accented(_ suggestion: String) throws(SearchError) -> String {
    var probe = SearchQuery(text: suggestion)
    probe.limit = 5
    let found = try IndexQuery(
      Searching(reader, probe, near: nil, today: today), words: suggestion, any: false
    ).results()
    var written: [String: String] = [:]
    for hit in found.hits {
      for word in hit.training.title.lowercased().split(whereSeparator: { !$0.isLetter }) {
        written[Folding.text(String(word))] = String(word)
      }
    }
    return suggestion.split(separator: " ").map { written[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

/// A query being put together for one reader.
final class IndexQuery {
  private let searching: Searching
  private let handle: OpaquePointer

  private var reader: IndexReader { searching.reader }
  private var query: SearchQuery { searching.query }

  init(_ searching: Searching, words: String, any: Bool) throws(SearchError) {
    guard let handle = acquis_index_query_create(searching.reader.handle, words, any ? 1 : 0) else { throw .xapian }
    self.searching = searching
    self.handle = handle
    addChoices()
    addPlace()
    if let most = query.maximumPrice { addPrice(upTo: most) }
    for word in SearchText.words(words) { acquis_index_query_prefer(handle, word) }
  }

  deinit { acquis_index_query_destroy(handle) }

  var suggestion: String? { acquis_index_query_suggestion(handle).map { String(cString: $0) } }

  func results() throws(SearchError) -> SearchResults {
    var page = SearchResults()
    try search(limit: query.limit) { result throws(SearchError) in
      page.isExact = acquis_index_result_is_exact(result) != 0
      let counted = Int(acquis_index_result_total(result))
      // "10 000+" rather than a count that stopped at some odd place.
      page.total = page.isExact ? counted : min(counted, SearchIndex.countedAtMost)
      page.facets = facets(of: result)
      page.hits = try hits(of: result)
    }
    for (index, facet) in SearchFacet.all.enumerated() where facet.isCounted && !query.choices[facet].isEmpty {
      try search(limit: 0, withoutGroup: index + 1) { page.facets[facet] = facets(of: $0)[facet] }
    }
    return page
  }

  private func search(
    limit: Int, withoutGroup group: Int = 0, _ body: (OpaquePointer) throws(SearchError) -> Void
  ) throws(SearchError) {
    let first = limit == 0 ? 0 : query.offset
    let options = acquis_index_options(
      card_slot: SearchTerms.Slot.card.rawValue, least: leastLastStart, first: UInt32(clamping: max(0, first)),
      limit: UInt32(clamping: max(0, limit)), check: SearchIndex.checkedAtLeast, without_group: Int32(group))
    guard let result = acquis_index_search(reader.handle, handle, options) else { throw .xapian }
    defer { acquis_index_result_destroy(result) }
    try body(result)
  }

  /// The last start of what is found is on a later day than today's, and not before the day that was asked for.
  private var leastLastStart: UInt16 {
    let tomorrow = searching.today.adding(days: 1)
    return SearchTerms.number(of: query.startingFrom.map { max($0, tomorrow) } ?? tomorrow)
  }

  /// Any of the values of each facet that has some; a facet's place in the list is its group.
  private func addChoices() {
    for (index, facet) in SearchFacet.all.enumerated() {
      let values = query.choices[facet]
      if !values.isEmpty { requireAny(values.map { SearchTerms.term(facet, $0) }, group: index + 1) }
    }
  }

  private func addPrice(upTo most: Amount) {
    let low = SearchTerms.sortable(.zero(most.unit))
    let high = SearchTerms.sortable(most)
    acquis_index_query_range(handle, SearchTerms.Slot.price.rawValue, low, low.count, high, high.count)
  }

  private func addPlace() {
    guard let near = searching.near else { return }
    let keepsRemote = query.choices.includesRemote
    let remote = keepsRemote ? [SearchTerms.term(.mode, TeachingMode.remote.name)] : []
    requireAny(SearchGrid.terms(around: near, kilometres: query.radiusKilometres) + remote, group: 0)
    acquis_index_query_near(
      handle, SearchTerms.Slot.points.rawValue, near.latitude, near.longitude, query.radiusKilometres,
      keepsRemote ? 1 : 0)
  }

  private func requireAny(_ terms: [String], group: Int) {
    let copies = terms.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    acquis_index_query_require_any(handle, copies.map { UnsafePointer($0) }, copies.count, Int32(group))
  }

  /// - Throws: ``SearchError/failed(_:)`` where what is kept of a training cannot be read: a list that silently lacks
  ///   one would be taken for whole.
  private func hits(of result: OpaquePointer) throws(SearchError) -> [SearchHit] {
    var hits: [SearchHit] = []
    for index in 0..<acquis_index_result_count(result) {
      var length = 0
      guard let data = acquis_index_result_data(result, index, &length),
        let training = TrainingSummary(
          bytes: UnsafeBufferPointer(start: data.assumingMemoryBound(to: UInt8.self), count: length))
      else { throw .failed("the index holds a training that cannot be read; build it again with acquis index") }
      let distance = acquis_index_result_distance(result, index)
      hits.append(
        SearchHit(
          training: training, nextStart: training.nextStart(on: searching.today),
          distanceKilometres: distance < 0 ? nil : distance, score: acquis_index_result_weight(result, index)))
    }
    return hits
  }

  private func facets(of result: OpaquePointer) -> [SearchFacet: [FacetValue]] {
    var length = 0
    let counts = UnsafeBufferPointer(start: acquis_index_result_counts(result, &length), count: length)
    var facets: [SearchFacet: [FacetValue]] = [:]
    for (number, count) in counts.enumerated() where count > 0 {
      guard let (facet, value) = reader.facetNumbers.value(number) else { continue }
      facets[facet, default: []].append(FacetValue(value: value, count: Int(count)))
    }
    return facets.mapValues { values in values.sorted { ($1.count, $0.value) < ($0.count, $1.value) } }
  }
}
