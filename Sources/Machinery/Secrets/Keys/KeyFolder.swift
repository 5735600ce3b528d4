import Crypto
import Foundation

/// The folder that keys lie in: one file a key, and `current`, which names the key in use for each purpose.
///
/// ```
/// current                          number 5f0c…   (a line for each purpose)
/// number.5f0c1b2a3d4e5f60.key      32 bytes in base64
/// prepared.5f0c1b2a3d4e5f60        number 77aa…   (a key that is there and shall follow the one that the file names)
/// ```
struct KeyFolder {
  let path: String

  private static let currentName = "current"

  var exists: Bool { FileManager.default.fileExists(atPath: file(Self.currentName)) }

  /// - Throws: ``KeyRingError`` where something is missing, malformed or open to others.
  func read() throws(KeyRingError) -> KeyRing.Keys {
    try PrivateFile.checkMode(path)
    var keys = KeyRing.Keys(current: [:], secrets: [:])
    for name in try names() {
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[2] == "key", let purpose = KeyRing.Purpose(rawValue: String(parts[0])) else {
        continue
      }
      keys.secrets[purpose, default: [:]][String(parts[1])] = try readKey(name)
    }
    keys.current = try readNames(Self.currentName)
    for purpose in KeyRing.Purpose.allCases { _ = try keys.currentKey(purpose) }
    return keys
  }

  /// Writes a whole new folder beside its place and moves it there, so that two processes never make half of one each.
  func create(_ keys: KeyRing.Keys) throws(KeyRingError) {
    let draft = KeyFolder(path: "\(path).new-\(SecretBytes.random(6).hex)")
    do {
      let parent = (path as NSString).deletingLastPathComponent
      if !parent.isEmpty { try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true) }
    } catch { throw .unreadable(path: path, reason: error.localizedDescription) }
    try PrivateFile.makeFolder(draft.path)
    for (purpose, secrets) in keys.secrets {
      for (id, key) in secrets { try draft.write(key, purpose, id) }
    }
    try draft.writeNames(keys.current, to: Self.currentName)
    // Succeeds only where there is nothing yet, or an empty folder.
    guard rename(draft.path, path) == 0 else {
      let reason = PrivateFile.lastError()
      try? FileManager.default.removeItem(atPath: draft.path)
      if exists { return }
      throw .unreadable(path: path, reason: reason)
    }
  }

  /// Adds a key that nothing is sealed with yet; every older key stays.
  func prepare(_ key: SymmetricKey, _ purpose: KeyRing.Purpose, id: String) throws(KeyRingError) {
    let name = try preparedName(purpose)
    try write(key, purpose, id)
    try writeNames([purpose: id], to: name)
  }

  /// The key that was prepared to follow the current one.
  func prepared(_ purpose: KeyRing.Purpose) throws(KeyRingError) -> String? {
    let name = try preparedName(purpose)
    return FileManager.default.fileExists(atPath: file(name)) ? try readNames(name)[purpose] : nil
  }

  /// Makes a key that is there the current one.
  func use(_ purpose: KeyRing.Purpose, id: String) throws(KeyRingError) {
    _ = try readKey("\(purpose.rawValue).\(id).key")
    let prepared = try preparedName(purpose)
    var current = try readNames(Self.currentName)
    current[purpose] = id
    try writeNames(current, to: Self.currentName)
    unlink(file(prepared))
  }

  /// It names the key that is to be followed: a copy that is left in another node's folder says nothing later.
  private func preparedName(_ purpose: KeyRing.Purpose) throws(KeyRingError) -> String {
    guard let id = try readNames(Self.currentName)[purpose] else { throw .incomplete(purpose: purpose.rawValue) }
    return "prepared.\(id)"
  }

  private func write(_ key: SymmetricKey, _ purpose: KeyRing.Purpose, _ id: String) throws(KeyRingError) {
    let text = key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
    try PrivateFile.write(text, to: file("\(purpose.rawValue).\(id).key"))
  }

  private func readKey(_ name: String) throws(KeyRingError) -> SymmetricKey {
    let text = try PrivateFile.read(file(name))
    guard let data = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)), data.count == 32 else {
      throw .malformed(path: file(name))
    }
    return SymmetricKey(data: data)
  }

  /// Which key stands for each purpose.
  private func readNames(_ name: String) throws(KeyRingError) -> [KeyRing.Purpose: String] {
    var names: [KeyRing.Purpose: String] = [:]
    for line in try PrivateFile.read(file(name)).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let purpose = KeyRing.Purpose(rawValue: String(words[0])) else {
        throw .malformed(path: file(name))
      }
      names[purpose] = String(words[1])
    }
    return names
  }

  /// On the disk, with the key files that it names, before anything is sealed with one of them.
  private func writeNames(_ names: [KeyRing.Purpose: String], to name: String) throws(KeyRingError) {
    let lines = names.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)\n" }
    let draft = "\(name).new-\(SecretBytes.random(6).hex)"
    try PrivateFile.write(lines.joined(), to: file(draft))
    guard rename(file(draft), file(name)) == 0 else {
      throw .unreadable(path: file(name), reason: PrivateFile.lastError())
    }
    try PrivateFile.synchroniseFolder(path)
  }

  private func names() throws(KeyRingError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  private func file(_ name: String) -> String { "\(path)/\(name)" }
}
