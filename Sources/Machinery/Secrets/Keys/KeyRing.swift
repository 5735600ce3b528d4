import Crypto
import Foundation
import LearningAccount
import Synchronization

/// The secret keys of an installation: they seal social security numbers, find them, and sign forms.
///
/// Keys lie in files of mode 0600 in a folder of their own, outside the database and its backups: a stolen database
/// gives no number. Each key has an identifier and each row names the key that sealed it, so a new key can become the
/// current one while older ones still open what they sealed. The key that finds numbers stays (docs/decisions/0041).
///
/// - Warning: losing the folder loses every number. Back it up apart from the database.
package final class KeyRing: Sendable {
  let folder: String?
  private let keys: Mutex<Keys>

  /// What a key is for. A key serves one purpose only.
  package enum Purpose: String, Sendable, CaseIterable {
    /// Seals numbers (AES-256-GCM).
    case number
    /// Finds numbers, and hashes the identifiers of the throttle (HMAC-SHA256).
    case lookup
    /// Signs form tokens and device tokens (HMAC-SHA256).
    case form
    /// Closes sessions and mailed links, so that nobody with the database alone can make one (HMAC-SHA256).
    case record
  }

  struct Keys: Sendable {
    /// The current key's identifier for each purpose.
    var current: [Purpose: String]
    /// Every key that is known, by purpose and identifier.
    var secrets: [Purpose: [String: SymmetricKey]]

    func currentKey(_ purpose: Purpose) throws(KeyRingError) -> (id: String, key: SymmetricKey) {
      guard let id = current[purpose], let key = secrets[purpose]?[id] else {
        throw .incomplete(purpose: purpose.rawValue)
      }
      return (id, key)
    }
  }

  init(folder: String?, keys: Keys) {
    self.folder = folder
    self.keys = Mutex(keys)
  }

  /// Keys that live as long as the process, for tests and for databases in memory.
  package static func inMemory() -> KeyRing { KeyRing(folder: nil, keys: .fresh()) }

  package func current(_ purpose: Purpose) throws(KeyRingError) -> (id: String, key: SymmetricKey) {
    let keys = keys.withLock { $0 }
    return try keys.currentKey(purpose)
  }

  /// The key that a row names. A key that another node added since is read from the folder.
  func key(_ purpose: Purpose, id: String) throws(KeyRingError) -> SymmetricKey {
    if let key = keys.withLock({ $0.secrets[purpose]?[id] }) { return key }
    try reload()
    guard let key = keys.withLock({ $0.secrets[purpose]?[id] }) else {
      throw .missingKey(id: id, folder: folder ?? "memory")
    }
    return key
  }

  func makeCurrent(_ key: SymmetricKey, _ purpose: Purpose, id: String) {
    keys.withLock { keys in
      keys.secrets[purpose, default: [:]][id] = key
      keys.current[purpose] = id
    }
  }

  func reload() throws(KeyRingError) {
    guard let folder else { return }
    let fresh = try KeyFolder(path: folder).read()
    // Another key would find no number: two accounts would be opened for one.
    let lookup = try current(.lookup).id
    guard fresh.current[.lookup] == lookup else { throw .missingKey(id: lookup, folder: folder) }
    keys.withLock { $0 = fresh }
  }
}

extension KeyRing.Keys {
  /// One new key for each purpose.
  static func fresh() -> KeyRing.Keys {
    var keys = KeyRing.Keys(current: [:], secrets: [:])
    for purpose in KeyRing.Purpose.allCases {
      let id = newKeyID()
      keys.current[purpose] = id
      keys.secrets[purpose] = [id: SymmetricKey(size: .bits256)]
    }
    return keys
  }

  /// Sixteen random hexadecimal digits: two keys never share one.
  static func newKeyID() -> String { SecretBytes.random(8).hex }
}
