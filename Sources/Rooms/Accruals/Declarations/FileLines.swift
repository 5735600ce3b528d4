import Foundation

/// The lines of a file, one after the other, without holding more than one block of it.
final class FileLines {
  private static let blockBytes = 1 << 20
  private static let longestLine = 1 << 16
  private let handle: FileHandle
  private var block: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The number of the line that ``next()`` gave last, counted from 1.
  private(set) var number = 0

  private init(_ handle: FileHandle) { self.handle = handle }

  /// - Throws: ``DeclarationFileError/unreadable(path:)``.
  static func open(path: String) throws(DeclarationFileError) -> FileLines {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    return FileLines(handle)
  }

  /// The next line without its end; nil after the last. A line beyond 64 KiB is given cut off.
  func next() throws -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = block[position...].firstIndex(of: newline) {
        line.append(contentsOf: block[position..<end])
        position = end + 1
        return finished(line)
      }
      line.append(contentsOf: block[position...])
      if line.count > Self.longestLine { line.removeSubrange(Self.longestLine...) }
      guard try fill() else { return line.isEmpty ? nil : finished(line) }
    }
  }

  private func fill() throws -> Bool {
    guard !isAtEnd, let more = try handle.read(upToCount: Self.blockBytes), !more.isEmpty else {
      isAtEnd = true
      block = []
      position = 0
      return false
    }
    block = Array(more)
    position = 0
    return true
  }

  private func finished(_ line: [UInt8]) -> [UInt8] {
    number += 1
    var line = line
    if line.last == carriageReturn { line.removeLast() }
    // The mark that some programs write before the first line.
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }
}

private let newline: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
