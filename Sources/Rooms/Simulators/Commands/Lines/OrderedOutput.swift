import Foundation

/// Writes numbered pieces to a file descriptor in the order of their numbers, whoever comes with them first. Who comes
/// too early waits, so that no more than one piece for each caller is in memory.
final class OrderedOutput: @unchecked Sendable {
  // Safe: `next` and `failure` are only touched while `turn` is locked.
  private let descriptor: Int32
  private let turn = NSCondition()
  private var next = 0
  private var failure: POSIXError?

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for its turn and writes; a piece of which nothing is to be written must come, too.
  ///
  /// - Throws: `POSIXError` where it, or a piece before it, could not be written.
  func write(_ bytes: [UInt8], number: Int) throws {
    turn.lock()
    defer {
      turn.broadcast()
      turn.unlock()
    }
    while next != number, failure == nil { turn.wait() }
    if failure == nil { writeAll(bytes) }
    next += 1
    if let failure { throw failure }
  }

  private func writeAll(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var left = UnsafeRawBufferPointer(rebasing: bytes[...])
      while !left.isEmpty {
        let count = Foundation.write(descriptor, left.baseAddress, left.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
          return
        }
        left = UnsafeRawBufferPointer(rebasing: left.dropFirst(count))
      }
    }
  }
}
