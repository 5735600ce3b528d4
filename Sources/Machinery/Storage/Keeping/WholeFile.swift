import Foundation

/// A file that appears under its name only when it is whole and on the disk: it is written beside its place, for its
/// owner's eyes only, and renamed. Who is killed meanwhile leaves a `.partial`, which the next one replaces.
/// What went wrong without: docs/decisions/0162.
enum WholeFile {
  /// What SQLite keeps beside a database file.
  static let companions = ["-wal", "-shm", "-journal"]

  /// - Parameters:
  ///   - path: a file that does not exist; the caller looked.
  ///   - fill: writes into the file that it is given the name of, which is there and empty.
  /// - Throws: ``StorageError/keeping(_:)``, or what `fill` throws; then nothing is left behind.
  static func make(at path: String, _ fill: (String) async throws -> Void) async throws {
    let partial = path + ".partial"
    remove(partial)
    do {
      try createPrivately(partial)
      try await fill(partial)
      try synchronise(partial)
      try rename(partial, to: path)
    } catch {
      remove(partial)
      throw error
    }
    try synchronise((path as NSString).deletingLastPathComponent)
  }

  /// Writes the contents of one file into another.
  static func copy(_ source: String, into target: String) throws {
    let piece = 1 << 20
    do {
      let (from, to) = (
        try FileHandle(forReadingFrom: URL(fileURLWithPath: source)),
        try FileHandle(forWritingTo: URL(fileURLWithPath: target))
      )
      while let bytes = try from.read(upToCount: piece), !bytes.isEmpty { try to.write(contentsOf: bytes) }
      try to.close()
      try from.close()
    } catch {
      throw StorageError.keeping("\(source) could not be copied to \(target): \(error.localizedDescription)")
    }
  }

  private static func createPrivately(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StorageError.keeping("\(path) cannot be written: \(lastError())") }
    close(descriptor)
  }

  private static func rename(_ partial: String, to path: String) throws {
    guard Foundation.rename(partial, path) == 0 else {
      throw StorageError.keeping("\(partial) could not be given its name \(path): \(lastError())")
    }
  }

  private static func remove(_ partial: String) {
    for name in [partial] + companions.map({ partial + $0 }) { unlink(name) }
  }

  /// Makes what was written to a file, or into a folder, last.
  private static func synchronise(_ path: String) throws {
    let path = path.isEmpty ? "." : path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError.keeping("\(path) cannot be opened: \(lastError())") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StorageError.keeping("\(path) could not be made to last: \(lastError())")
    }
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
