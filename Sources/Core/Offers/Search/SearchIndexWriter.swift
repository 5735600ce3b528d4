import CXapian
import Foundation

/// Writes an index: a new build that is swapped in at the end, or changes to the present one.
///
/// One writer at a time; readers see what it wrote at each ``commit(change:)``, whole.
final class SearchIndexWriter {
  private let folder: String
  private let build: String
  private let handle: OpaquePointer
  private let document: OpaquePointer
  private var numbers: FacetNumbers
  private var isNew: Bool

  /// - Parameter rebuilding: begins a new build even where there is one.
  /// - Throws: ``SearchError/locked(_:)`` where another process writes to it.
  init(_ folder: String, rebuilding: Bool = false) throws(SearchError) {
    let present = rebuilding ? nil : SearchFolder.present(in: folder)
    let build = if let present { present } else { try SearchFolder.newBuild(in: folder) }
    guard let handle = acquis_index_writer_open(build, SearchIndex.language) else { throw .xapian }
    self.folder = folder
    self.build = build
    self.handle = handle
    self.document = acquis_index_document_create()
    self.numbers = FacetNumbers(note: String(cString: acquis_index_writer_note(handle, FacetNumbers.noteName)))
    self.isNew = present == nil
  }

  deinit {
    acquis_index_document_destroy(document)
    acquis_index_writer_close(handle)
  }

  /// Puts a training in, in the place of what was there of the same action.
  func put(_ training: SearchDocument) throws(SearchError) {
    acquis_index_document_clear(document)
    try addWords(of: training)
    addPlaces(of: training)
    addFacets(of: training)
    addSummary(training.summary)
    guard acquis_index_writer_replace(handle, SearchTerms.key(training.summary.actionID), document) == 0 else {
      throw .xapian
    }
  }

  func remove(actionID: Int64) throws(SearchError) {
    guard acquis_index_writer_delete(handle, SearchTerms.key(actionID)) == 0 else { throw .xapian }
  }

  /// Makes what was written durable and visible, with the last change of the record that it holds.
  func commit(change: Int64?) throws(SearchError) {
    if let change { acquis_index_writer_set_note(handle, "change", String(change)) }
    acquis_index_writer_set_note(handle, "format", SearchIndex.formatVersion)
    guard acquis_index_writer_commit(handle) == 0 else { throw .xapian }
    if isNew { try SearchFolder.makePresent(build, in: folder) }
    isNew = false
  }

  private func addWords(of training: SearchDocument) throws(SearchError) {
    try add(training.summary.title, weight: 6, spelling: true)
    try add(training.summary.organisation, weight: 2, spelling: true)
    try add(training.towns.joined(separator: "\n"), weight: 1, spelling: true)
    try add(training.codes.joined(separator: " "), weight: 3, spelling: false)
    try add(training.objective.map { PlainText.joined($0) } ?? "", weight: 2, spelling: false)
    try add(training.content.map { PlainText.joined($0) } ?? "", weight: 1, spelling: false)
  }

  private func add(_ text: String, weight: Int32, spelling: Bool) throws(SearchError) {
    guard !text.isEmpty else { return }
    let folded = SearchText.indexed(text)
    guard acquis_index_document_text(handle, document, folded, "", weight, spelling ? 1 : 0) == 0 else { throw .xapian }
  }

  private func addPlaces(of training: SearchDocument) {
    for term in Set(training.points.flatMap(SearchGrid.terms)) { acquis_index_document_filter(document, term) }
    set(.points, SearchTerms.packed(training.points))
  }

  private func addFacets(of training: SearchDocument) {
    let known = numbers.count
    var card: [Int] = []
    for facet in SearchFacet.all {
      for value in Set(facet.values(training)).sorted() {
        acquis_index_document_filter(document, SearchTerms.term(facet, value))
        if facet.isCounted { card.append(numbers.number(facet, value)) }
      }
    }
    // Written before the training that needs it: Xapian may commit on its own when much has been put in.
    if numbers.count > known { acquis_index_writer_set_note(handle, FacetNumbers.noteName, numbers.note) }
    set(.card, SearchTerms.card(lastStart: training.lastStart, card))
  }

  private func addSummary(_ summary: TrainingSummary) {
    if let price = summary.price, price.unit == .ofOffers { set(.price, SearchTerms.sortable(price)) }
    let data = summary.bytes
    acquis_index_document_data(document, data, data.count)
  }

  private func set(_ slot: SearchTerms.Slot, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    acquis_index_document_value(document, slot.rawValue, bytes, bytes.count)
  }
}
