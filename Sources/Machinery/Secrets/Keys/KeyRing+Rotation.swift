import Crypto

extension KeyRing {
  /// Makes a new key for numbers that nothing is sealed with until ``rotateNumberKey()``: time to copy it to other nodes
  /// and to the backup. Where one was prepared already, it stays that one.
  /// Why two steps: docs/decisions/0161.
  /// - Returns: the key's identifier.
  package func prepareNumberKey() throws(KeyRingError) -> String {
    guard let folder else { throw .unreadable(path: "memory", reason: "these keys lie in no folder") }
    if let prepared = try KeyFolder(path: folder).prepared(.number) { return prepared }
    let id = Keys.newKeyID()
    try KeyFolder(path: folder).prepare(SymmetricKey(size: .bits256), .number, id: id)
    return id
  }

  /// Makes the prepared key for numbers the current one, or a new one where none was prepared. Older rows stay readable;
  /// ``HolderNumbers/reseal(limit:in:)`` brings them to the new key.
  /// - Returns: the new key's identifier.
  @discardableResult
  package func rotateNumberKey() throws(KeyRingError) -> String {
    guard let folder else {
      let id = Keys.newKeyID()
      makeCurrent(SymmetricKey(size: .bits256), .number, id: id)
      return id
    }
    let id = try prepareNumberKey()
    try KeyFolder(path: folder).use(.number, id: id)
    try refresh()
    return id
  }

  /// Reads the folder again: what somebody else made the current key is so here, too.
  /// - Returns: the key for numbers, where it is another one than before.
  /// - Throws: ``KeyRingError``; then the keys stay as they were.
  @discardableResult
  package func refresh() throws(KeyRingError) -> String? {
    let before = try current(.number).id
    try reload()
    let now = try current(.number).id
    return now == before ? nil : now
  }
}
