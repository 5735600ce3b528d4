import CXapian
import Foundation
import LearningAccount
import Synchronization

/// The words of every training on offer, found in milliseconds. Disposable: it is built from the database.
///
/// A folder holds builds and a link to the present one. A search sees one commit, whole; a full build goes into a new
/// folder and the link is swapped, so a search sees the old one or the new one and never a half.
package final class SearchIndex: Sendable {
  /// A build of another format is not read but built again.
  static let formatVersion = "2"
  static let language = "french"
  /// Up to so many results are counted one by one.
  static let countedAtMost = 10_000
  static let checkedAtLeast = UInt32(countedAtMost + 1)

  let folder: String
  private let readers = Mutex<Idle>(Idle())

  private struct Idle {
    var build = ""
    var readers: [IndexReader] = []
  }

  /// - Throws: ``SearchError/missing`` where nothing has been built there yet.
  package static func open(_ folder: String) throws(SearchError) -> SearchIndex {
    let index = SearchIndex(folder: folder)
    let reader = try index.take()
    index.giveBack(reader)
    return index
  }

  private init(folder: String) { self.folder = folder }

  /// How many trainings it holds.
  func count() throws(SearchError) -> Int { try reading { $0.count } }

  /// The last change of the record that it holds; nil where that is not known.
  func change() throws(SearchError) -> Int64? { try reading { Int64($0.note("change")) } }

  /// Whether this program understands the build.
  func isReadable() throws(SearchError) -> Bool { try reading { $0.isReadable } }

  /// Lends a reader that no one else uses meanwhile, at the newest commit.
  func reading<Result>(_ body: (IndexReader) throws(SearchError) -> Result) throws(SearchError) -> Result {
    let reader = try take()
    defer { giveBack(reader) }
    try reader.reopen()
    return try body(reader)
  }

  private func take() throws(SearchError) -> IndexReader {
    guard let build = SearchFolder.present(in: folder) else { throw .missing(folder) }
    let idle = readers.withLock { idle -> IndexReader? in
      if idle.build != build { idle = Idle(build: build) }
      return idle.readers.popLast()
    }
    if let idle { return idle }
    return try IndexReader(build: build)
  }

  private func giveBack(_ reader: IndexReader) {
    readers.withLock { idle in
      if idle.build == reader.build, idle.readers.count < 64 { idle.readers.append(reader) }
    }
  }
}

/// Why a search index cannot be used.
package enum SearchError: Error, Equatable, Sendable {
  /// Nothing has been built in that folder yet: run `acquis index`.
  case missing(String)
  /// Another process is writing to it.
  case locked(String)
  /// Another version of the program built it: run `acquis index`.
  case otherFormat(String)
  /// More are waiting to search than can be served soon.
  case busy
  case failed(String)
}

/// The builds inside an index folder, and the link that names the present one.
enum SearchFolder {
  /// The path of the present build; nil where there is none.
  static func present(in folder: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 1024)
    let length = readlink(folder + "/current", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return folder + "/" + String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A name for a new build, not yet taken.
  static func newBuild(in folder: String) throws(SearchError) -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let last = names.compactMap { $0.hasPrefix("build-") ? Int($0.dropFirst(6)) : nil }.max() ?? 0
      return folder + "/build-\(last + 1)"
    } catch { throw .failed("\(error)") }
  }

  /// Swaps the link in one step and removes the builds that it no longer names.
  static func makePresent(_ build: String, in folder: String) throws(SearchError) {
    let name = String(build.split(separator: "/").last ?? "")
    let link = folder + "/current.new"
    unlink(link)
    guard symlink(name, link) == 0, rename(link, folder + "/current") == 0 else {
      throw .failed("the link in \(folder) cannot be swapped: \(String(cString: strerror(errno)))")
    }
    let others = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Readers that still have the old files open keep them until they close; only the names go.
    for other in others where other.hasPrefix("build-") && other != name {
      try? FileManager.default.removeItem(atPath: folder + "/" + other)
    }
  }
}

extension SearchError: Failure {
  package var kind: FailureKind {
    switch self {
    case .missing, .otherFormat, .locked, .busy: .unavailable
    case .failed: .damaged
    }
  }

  package var sentence: String {
    switch self {
    case .missing(let folder): "there is no search index in \(folder) yet: run `acquis index`"
    case .otherFormat: "the search index was built by another version: run `acquis index`"
    case .busy: "too many are searching at once: try again in a moment"
    case .locked: "another process is writing to the search index: try again when it has ended"
    case .failed(let message): "the search index cannot be used (\(message)): run `acquis index --rebuild`"
    }
  }
}
