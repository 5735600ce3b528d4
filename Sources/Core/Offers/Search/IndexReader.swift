import CXapian

/// One open view of a build.
///
/// Unchecked: Xapian's objects bear one thread at a time, and ``SearchIndex`` lends a reader to one caller at a time.
final class IndexReader: @unchecked Sendable {
  let build: String
  let handle: OpaquePointer
  private(set) var facetNumbers = FacetNumbers()
  /// Whether this program understands the build.
  private(set) var isReadable = false

  init(build: String) throws(SearchError) {
    guard let handle = acquis_index_reader_open(build, SearchIndex.language) else { throw .xapian }
    self.build = build
    self.handle = handle
    readNotes()
  }

  deinit { acquis_index_reader_close(handle) }

  var count: Int { Int(acquis_index_reader_count(handle)) }

  func note(_ name: String) -> String { String(cString: acquis_index_reader_note(handle, name)) }

  func reopen() throws(SearchError) {
    let news = acquis_index_reader_reopen(handle)
    guard news >= 0 else { throw .xapian }
    if news > 0 { readNotes() }
  }

  private func readNotes() {
    facetNumbers = FacetNumbers(note: note(FacetNumbers.noteName))
    isReadable = note("format") == SearchIndex.formatVersion
  }
}

extension SearchError {
  /// What Xapian just said on this thread.
  static var xapian: SearchError {
    let message = String(cString: acquis_xapian_message())
    return message.contains("DatabaseLockError") ? .locked(message) : .failed(message)
  }
}
