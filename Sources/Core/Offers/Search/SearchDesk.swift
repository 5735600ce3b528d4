import LearningAccount
import Synchronization

/// Searches in the index of this node on threads of its own, for callers that serve others at the same time.
///
/// The index is opened when it is first asked for and kept; without one, searching fails and all else works.
package final class SearchDesk: Sendable {
  private let folder: String
  private let threads: SearchThreads
  private let index = Mutex<SearchIndex?>(nil)

  package init(folder: String, threads: SearchThreads = SearchThreads()) {
    self.folder = folder
    self.threads = threads
  }

  /// - Parameter today: of the scheme's clock.
  /// - Throws: ``SearchError``, of which ``SearchError/busy`` where too many wait; `CancellationError`.
  package func search(_ query: SearchQuery, on today: Day) async throws -> SearchResults {
    try await threads.run { try self.opened().search(query, on: today) }
  }

  private func opened() throws(SearchError) -> SearchIndex {
    if let index = index.withLock({ $0 }) { return index }
    let opened = try SearchIndex.open(folder)
    index.withLock { $0 = opened }
    return opened
  }
}
