import CXapian

/// One open view of a build.
///
/// Unchecked: Xapian's objects bear one thread at a time, and ``SearchIndex`` lends a reader to one caller at a time.
final class IndexReader: @unchecked Sendable {
  let build: String
  let handle: OpaquePointer

  init(build: String) throws(SearchError) {
    guard let handle = acquis_index_reader_open(build, SearchIndex.language) else { throw .xapian }
    self.build = build
    self.handle = handle
  }

  deinit { acquis_index_reader_close(handle) }

  var count: Int { Int(acquis_index_reader_count(handle)) }

  func note(_ name: String) -> String { String(cString: acquis_index_reader_note(handle, name)) }

  func reopen() throws(SearchError) {
    guard acquis_index_reader_reopen(handle) >= 0 else { throw .xapian }
  }
}

extension SearchError {
  /// What Xapian just said on this thread.
  package static var xapian: SearchError {
    let message = String(cString: acquis_xapian_message())
    return message.contains("DatabaseLockError") ? .locked(message) : .failed(message)
  }
}
