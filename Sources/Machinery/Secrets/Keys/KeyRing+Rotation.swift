import Crypto

extension KeyRing {
  /// What can be rotated: a row names the key that sealed or closed it. Forms live for hours, and a key that finds numbers
  /// stays.
  package static let rotating: [Purpose] = [.number, .record]

  /// Makes a new key that nothing is sealed or closed with until ``rotate(_:)``: time to copy it to other nodes and to the
  /// backup. Where one was prepared already, it stays that one.
  /// Why two steps: docs/decisions/0161.
  /// - Parameter purpose: one of ``rotating``.
  /// - Returns: the key's identifier.
  package func prepare(_ purpose: Purpose) throws(KeyRingError) -> String {
    guard let folder else { throw .unreadable(path: "memory", reason: "these keys lie in no folder") }
    if let prepared = try KeyFolder(path: folder).prepared(purpose) { return prepared }
    let id = Keys.newKeyID()
    try KeyFolder(path: folder).prepare(SymmetricKey(size: .bits256), purpose, id: id)
    return id
  }

  /// Makes the prepared key the current one, or a new one where none was prepared. What older keys sealed or closed stays
  /// readable; ``HolderNumbers/reseal(limit:in:)`` brings numbers to the new key.
  /// - Parameter purpose: one of ``rotating``.
  /// - Returns: the new key's identifier.
  @discardableResult
  package func rotate(_ purpose: Purpose) throws(KeyRingError) -> String {
    guard let folder else {
      let id = Keys.newKeyID()
      makeCurrent(SymmetricKey(size: .bits256), purpose, id: id)
      return id
    }
    let id = try prepare(purpose)
    try KeyFolder(path: folder).use(purpose, id: id)
    try refresh()
    return id
  }

  /// Reads the folder again: what somebody else made the current key is so here, too.
  /// - Returns: the keys that are others than before, by purpose.
  /// - Throws: ``KeyRingError``; then the keys stay as they were.
  @discardableResult
  package func refresh() throws(KeyRingError) -> [Purpose: String] {
    func names() throws(KeyRingError) -> [Purpose: String] {
      var names: [Purpose: String] = [:]
      for purpose in Self.rotating { names[purpose] = try current(purpose).id }
      return names
    }
    let before = try names()
    try reload()
    return try names().filter { before[$0] != $1 }
  }
}
