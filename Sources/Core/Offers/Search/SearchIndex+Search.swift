import CXapian
import Foundation

extension SearchIndex {
  /// The trainings that `query` asks for, best first; among equals the nearest, then the oldest in the index.
  ///
  /// Where no training has all the words, those that have some of them are given, and the page says so.
  package func search(_ query: SearchQuery) throws(SearchError) -> SearchResults {
    let clock = ContinuousClock()
    let start = clock.now
    var page = try reading { reader throws(SearchError) in try reader.search(query) }
    page.tookMilliseconds = (clock.now - start) / .milliseconds(1)
    return page
  }
}

extension IndexReader {
  func search(_ query: SearchQuery) throws(SearchError) -> SearchResults {
    let words = SearchText.asked(query.text)
    let strict = try IndexQuery(self, words: words, any: false)
    var page = try strict.page(query, words: words)
    let suggestion = strict.suggestion
    if page.total == 0, words.contains(" ") {
      let loose = try IndexQuery(self, words: words, any: true)
      page = try loose.page(query, words: words)
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
    let found = try IndexQuery(self, words: suggestion, any: false).page(probe, words: suggestion)
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
  private let reader: IndexReader
  private let handle: OpaquePointer

  init(_ reader: IndexReader, words: String, any: Bool) throws(SearchError) {
    guard let handle = acquis_index_query_create(reader.handle, words, any ? 1 : 0) else { throw .xapian }
    self.reader = reader
    self.handle = handle
  }

  deinit { acquis_index_query_destroy(handle) }

  var suggestion: String? { acquis_index_query_suggestion(handle).map { String(cString: $0) } }

  func page(_ query: SearchQuery, words: String) throws(SearchError) -> SearchResults {
    addFilters(query)
    addPlace(query)
    for word in SearchText.words(words) { acquis_index_query_add_term(handle, word, 1) }
    let options = acquis_index_options(
      facet_slot: SearchTerms.Slot.facets.rawValue, first: UInt32(clamping: max(0, query.offset)),
      limit: UInt32(clamping: max(0, query.limit)), check: SearchIndex.checkedAtLeast)
    guard let result = acquis_index_search(reader.handle, handle, options) else { throw .xapian }
    defer { acquis_index_result_destroy(result) }
    var page = SearchResults()
    page.isExact = acquis_index_result_is_exact(result) != 0
    let counted = Int(acquis_index_result_total(result))
    // "10 000+" rather than a count that stopped at some odd place.
    page.total = page.isExact ? counted : min(counted, SearchIndex.countedAtMost)
    page.facets = facets(of: result)
    page.hits = hits(of: result)
    return page
  }

  private func addFilters(_ query: SearchQuery) {
    let mode = query.remoteOnly ? TeachingMode.remote : query.mode
    let terms = [
      mode.map(SearchTerms.mode), query.kind.map(SearchTerms.kind), query.department.map(SearchTerms.department),
      query.level.map(SearchTerms.level), query.priceBand.map(SearchTerms.price),
      query.certification.map(SearchTerms.certification),
    ]
    for term in terms.compactMap({ $0 }) { acquis_index_query_add_term(handle, term, 0) }
    if let most = query.maximumPrice {
      range(.price, from: SearchTerms.sortable(0), to: SearchTerms.sortable(most.minor))
    }
    if let day = query.startingFrom { range(.lastStart, from: SearchTerms.sortable(day), to: nil) }
  }

  private func range(_ slot: SearchTerms.Slot, from low: [UInt8], to high: [UInt8]?) {
    if let high {
      acquis_index_query_range(handle, slot.rawValue, low, low.count, high, high.count)
    } else {
      acquis_index_query_range(handle, slot.rawValue, low, low.count, nil, 0)
    }
  }

  private func addPlace(_ query: SearchQuery) {
    guard let near = query.near, !query.remoteOnly else { return }
    let cells = SearchGrid.terms(around: near, kilometres: query.radiusKilometres)
    let copies = cells.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    acquis_index_query_require_any(handle, copies.map { UnsafePointer($0) }, copies.count)
    acquis_index_query_near(
      handle, SearchTerms.Slot.points.rawValue, near.latitude, near.longitude, query.radiusKilometres)
  }

  private func hits(of result: OpaquePointer) -> [SearchHit] {
    let decoder = JSONDecoder()
    return (0..<acquis_index_result_count(result)).compactMap { index in
      var length = 0
      guard let bytes = acquis_index_result_data(result, index, &length),
        let training = try? decoder.decode(TrainingSummary.self, from: Data(bytes: bytes, count: length))
      else { return nil }
      let distance = acquis_index_result_distance(result, index)
      return SearchHit(
        training: training, distanceKilometres: distance < 0 ? nil : distance,
        score: acquis_index_result_weight(result, index))
    }
  }

  private func facets(of result: OpaquePointer) -> [SearchFacet: [FacetValue]] {
    var facets: [SearchFacet: [FacetValue]] = [:]
    for index in 0..<acquis_index_result_facet_count(result) {
      let raw = acquis_index_result_facet(result, index)
      guard let facet = SearchFacet(rawValue: Int(raw.facet)) else { continue }
      let bytes = UnsafeRawBufferPointer(start: raw.value, count: raw.value_length)
      facets[facet, default: []].append(
        FacetValue(value: String(decoding: bytes, as: UTF8.self), count: Int(raw.count)))
    }
    return facets.mapValues { values in values.sorted { ($1.count, $0.value) < ($0.count, $1.value) } }
  }
}
