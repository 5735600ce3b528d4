import Foundation

/// Whole lines from a file descriptor, as many at a time as one read gives, so that a line that comes alone through a
/// pipe is not kept waiting.
struct LineBlocks {
  struct Block {
    /// From 0, without a gap.
    let number: Int
    let bytes: [UInt8]
  }

  private static let readBytes = 1 << 18
  private static let newline = UInt8(ascii: "\n")

  private let descriptor: Int32
  private let mostBytes: Int
  /// Read, and not handed over yet: the beginning of a line.
  private var rest: [UInt8] = []
  /// The line in `rest` is longer than any may be: the remainder of it is read and dropped.
  private var isSkipping = false
  private var isEnded = false
  private var number = 0

  /// - Parameter mostBytes: of a longer line one byte more than that is handed over, so that it is seen to be too long.
  init(_ descriptor: Int32, mostBytes: Int) {
    self.descriptor = descriptor
    self.mostBytes = mostBytes
  }

  /// The next lines; nil after the last one, whether or not a newline ended it.
  ///
  /// - Throws: `POSIXError` where the descriptor cannot be read.
  mutating func next() throws -> Block? {
    while !isEnded {
      let known = rest.count
      try read()
      if isSkipping { skip(from: known) }
      if let end = rest[known...].lastIndex(of: Self.newline) { return block(through: end) }
      cut()
    }
    return rest.isEmpty ? nil : block(through: rest.count - 1)
  }

  private mutating func block(through end: Int) -> Block {
    defer {
      rest.removeSubrange(...end)
      number += 1
    }
    return Block(number: number, bytes: Array(rest[...end]))
  }

  private mutating func read() throws {
    let bytes = try [UInt8](unsafeUninitializedCapacity: Self.readBytes) { buffer, count in
      var read = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      while read < 0, errno == EINTR { read = Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
      guard read >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      count = read
    }
    isEnded = bytes.isEmpty
    rest += bytes
  }

  private mutating func skip(from known: Int) {
    let end = rest[known...].firstIndex(of: Self.newline)
    rest.removeSubrange(known..<(end ?? rest.count))
    isSkipping = end == nil
  }

  private mutating func cut() {
    guard rest.count > mostBytes else { return }
    rest.removeSubrange((mostBytes + 1)...)
    isSkipping = true
  }
}
