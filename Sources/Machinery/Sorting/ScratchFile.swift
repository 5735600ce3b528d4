import Foundation
import LearningAccount
import Secrets

/// A file that only this process can read and that has no name: it vanishes with the process, even when it is killed.
package final class ScratchFile {
  private let handle: FileHandle

  /// - Throws: ``ScratchError`` where `folder` cannot hold a new file.
  package init(in folder: String) throws {
    let path = "\(folder)/.acquis-\(UUID().uuidString)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ScratchError.unwritable(folder: folder, reason: PrivateFile.lastError()) }
    unlink(path)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  package func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: bytes) }

  package func rewind() throws { try handle.seek(toOffset: 0) }

  /// The next bytes, up to `count`; empty at the end.
  package func read(_ count: Int) throws -> [UInt8] { try handle.read(upToCount: count).map(Array.init) ?? [] }
}

/// Why sorting cannot use the disk.
package enum ScratchError: Error, Equatable, Sendable, CustomStringConvertible {
  case unwritable(folder: String, reason: String)

  package var description: String {
    switch self {
    case .unwritable(let folder, let reason): "No room to sort in \(folder): \(reason). Give another --scratch folder."
    }
  }
}

extension ScratchError: Failure {
  package var kind: FailureKind { .unavailable }
}
