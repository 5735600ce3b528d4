import LearningAccount
import SchemeFiles
import Storage
import Synchronization

/// The versions of the scheme that a process has read: the current one at hand, any older one by its content hash.
///
/// A command takes the current one once, when it begins (``Installation/current``), and decides, writes and explains
/// with that one to its end, whatever is loaded meanwhile.
/// Where versions are kept, and why for good: docs/decisions/0121.
package final class SchemeShelf: Sendable {
  private struct State {
    var current: Scheme
    var read: [String: Scheme]
  }

  private let state: Mutex<State>

  package init(_ current: Scheme) {
    state = Mutex(State(current: current, read: [current.contentHash: current]))
  }

  package var current: Scheme { state.withLock { $0.current } }

  /// Takes over what the database says is current.
  ///
  /// - Returns: the new scheme where it is another one than before.
  /// - Throws: ``SchemeLoadError`` where it cannot be read; then the one of before stays.
  @discardableResult
  package func refresh(from database: any Database) async throws -> Scheme? {
    guard let hash = try await database.read({ try SchemeRows.current(in: $0)?.hash }), hash != current.contentHash
    else { return nil }
    let scheme = try await version(hash, in: database)
    state.withLock { $0.current = scheme }
    return scheme
  }

  /// Any version that was ever loaded, by its content hash: what a ledger entry names.
  ///
  /// - Throws: ``SchemeLoadError/unknownVersion(_:)``, ``SchemeLoadError/unreadable(hash:_:)``.
  package func version(_ hash: String, in database: any Database) async throws -> Scheme {
    if let scheme = state.withLock({ $0.read[hash] }) { return scheme }
    let scheme = try await database.read { try SchemeShelf.read(hash, in: $0) }
    state.withLock { $0.read[hash] = scheme }
    return scheme
  }

  /// A shelf with the database's current scheme on it.
  ///
  /// - Throws: ``SchemeLoadError/none`` where there is none yet.
  package static func open(_ database: any Database) async throws -> SchemeShelf {
    let scheme = try await database.read { transaction in
      guard let hash = try SchemeRows.current(in: transaction)?.hash else { throw SchemeLoadError.none }
      return try read(hash, in: transaction)
    }
    return SchemeShelf(scheme)
  }

  static func read(_ hash: String, in transaction: any Transaction) throws -> Scheme {
    guard let texts = try SchemeRows.texts(hash, in: transaction) else { throw SchemeLoadError.unknownVersion(hash) }
    do { return try SchemeFiles.load(texts) } catch { throw SchemeLoadError.unreadable(hash: hash, error) }
  }
}
