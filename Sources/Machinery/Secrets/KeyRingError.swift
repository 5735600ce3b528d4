import LearningAccount

/// Why the keys cannot be used; each says what to do.
package enum KeyRingError: Error, Equatable, Sendable {
  /// There is no key folder although the database holds numbers that need one.
  case lost(folder: String)
  case unreadable(path: String, reason: String)
  /// Others than the owner may read the file or folder.
  case tooOpen(path: String, mode: String)
  case malformed(path: String)
  /// No current key for a purpose.
  case incomplete(purpose: String)
  /// A row or the database names a key that the folder does not have.
  case missingKey(id: String, folder: String)
  /// A key of this name is another one than the database was written with.
  case differentKey(id: String, folder: String)
  /// The ciphertext does not belong to this account, or was altered.
  case notAuthentic
}

extension KeyRingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .lost(let folder):
      "The database holds social security numbers but \(folder) holds no keys. Put the key folder back from its backup; new keys could not read these numbers."
    case .unreadable(let path, let reason): "\(path) cannot be read or written: \(reason)."
    case .tooOpen(let path, let mode):
      "\(path) has mode \(mode), so others than its owner could use the keys. Run: chmod go-rwx \(path)"
    case .malformed(let path): "\(path) is not a key file of Acquis. Put it back from its backup."
    case .incomplete(let purpose):
      "The key folder names no current key for the purpose “\(purpose)”. Put it back from its backup."
    case .missingKey(let id, let folder):
      "Key \(id) is not in \(folder), but the database needs it. Put the key folder back from its backup."
    case .differentKey(let id, let folder):
      "Key \(id) in \(folder) is not the one that this database was written with. Check --database and the key folder."
    case .notAuthentic: "A stored number does not belong to the account it stands with. Run acquis verify."
    }
  }
}

extension KeyRingError: Failure {
  package var kind: FailureKind { .damaged }
}
