import Foundation
import Secrets

/// A new file that is written beside its place and takes it only once the disk has all of it.
final class FileDraft: Sendable {
  private let path: String
  private let draft: String

  private init(path: String) {
    self.path = path
    draft = "\(path).new-\(SecretBytes.random(6).hex)"
  }

  /// - Throws: ``SealError/unreadable(path:reason:)`` where there is a file already.
  static func ofNewFile(_ path: String) throws(SealError) -> FileDraft {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .unreadable(path: path, reason: "a file of this name exists; name a new one")
    }
    return FileDraft(path: path)
  }

  /// Begins anew with these bytes.
  func begin(with bytes: [UInt8]) throws { try write(bytes, O_TRUNC) }

  func append(_ bytes: [UInt8]) throws { try write(bytes, O_APPEND) }

  private func write(_ bytes: [UInt8], _ how: Int32) throws {
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_CLOEXEC | how, 0o644)
    guard descriptor >= 0 else { throw failure() }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: bytes)
  }

  /// Puts the file into its place.
  func publish() throws {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    // A link, unlike a rename, never replaces a file that has come meanwhile.
    guard fsync(descriptor) == 0, link(draft, path) == 0 else { throw failure() }
  }

  /// Clears away what was not published.
  func remove() { unlink(draft) }

  private func failure() -> SealError { .unreadable(path: path, reason: PrivateFile.lastError()) }
}
