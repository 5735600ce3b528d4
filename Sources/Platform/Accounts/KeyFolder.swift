import Crypto
import Foundation

/// The folder that keys lie in: one file a key, and `current`, which names the key in use for each purpose.
///
/// ```
/// current                          number 5f0c…   (a line for each purpose)
/// number.5f0c1b2a3d4e5f60.key      32 bytes in base64
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
    keys.current = try readCurrent()
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
    try draft.writeCurrent(keys.current)
    // Succeeds only where there is nothing yet, or an empty folder.
    guard rename(draft.path, path) == 0 else {
      let reason = PrivateFile.lastError()
      try? FileManager.default.removeItem(atPath: draft.path)
      if exists { return }
      throw .unreadable(path: path, reason: reason)
    }
  }

  /// Adds a key and makes it the current one; every older key stays.
  func add(_ key: SymmetricKey, _ purpose: KeyRing.Purpose, id: String) throws(KeyRingError) {
    try write(key, purpose, id)
    var current = try readCurrent()
    current[purpose] = id
    try writeCurrent(current)
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

  private func readCurrent() throws(KeyRingError) -> [KeyRing.Purpose: String] {
    var current: [KeyRing.Purpose: String] = [:]
    for line in try PrivateFile.read(file(Self.currentName)).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let purpose = KeyRing.Purpose(rawValue: String(words[0])) else {
        throw .malformed(path: file(Self.currentName))
      }
      current[purpose] = String(words[1])
    }
    return current
  }

  private func writeCurrent(_ current: [KeyRing.Purpose: String]) throws(KeyRingError) {
    let lines = current.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)\n" }
    let draft = "current.new-\(SecretBytes.random(6).hex)"
    try PrivateFile.write(lines.joined(), to: file(draft))
    guard rename(file(draft), file(Self.currentName)) == 0 else {
      throw .unreadable(path: file(Self.currentName), reason: PrivateFile.lastError())
    }
  }

  private func names() throws(KeyRingError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  private func file(_ name: String) -> String { "\(path)/\(name)" }
}
