import Foundation

/// Files that only their owner may read.
package enum PrivateFile {
  /// - Throws: ``KeyRingError/tooOpen(path:mode:)`` where the group or others have any right.
  static func checkMode(_ path: String) throws(KeyRingError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: lastError()) }
    guard status.st_mode & 0o077 == 0 else {
      throw .tooOpen(path: path, mode: String(status.st_mode & 0o777, radix: 8))
    }
  }

  package static func read(_ path: String) throws(KeyRingError) -> String {
    try checkMode(path)
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// Makes a new file of mode 0600 that is on disk when this returns; an existing file is an error.
  package static func write(_ text: String, to path: String) throws(KeyRingError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastError()) }
    let bytes = Array(text.utf8)
    let isWritten = Foundation.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    let reason = lastError()
    close(descriptor)
    guard isWritten else { throw .unreadable(path: path, reason: reason) }
  }

  static func makeFolder(_ path: String) throws(KeyRingError) {
    guard mkdir(path, 0o700) == 0 else { throw .unreadable(path: path, reason: lastError()) }
  }

  /// Makes the names in a folder last.
  static func synchroniseFolder(_ path: String) throws(KeyRingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastError()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .unreadable(path: path, reason: lastError()) }
  }

  /// The system's words for what just failed.
  package static func lastError() -> String { String(cString: strerror(errno)) }
}
