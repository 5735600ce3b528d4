/// One sorted run, read from memory or from disk a block at a time.
final class SortedSource {
  static let blockBytes = 1 << 18

  private let run: ScratchFile?
  private var block: [UInt8]
  private var spans: ArraySlice<Range<Int>>
  private var position = 0

  init(arena: [UInt8], spans: [Range<Int>]) {
    run = nil
    block = arena
    self.spans = spans[...]
  }

  init(run: ScratchFile) {
    self.run = run
    block = []
    spans = []
  }

  func next() throws -> [UInt8]? {
    guard run != nil else { return spans.popFirst().map { Array(block[$0]) } }
    guard try fill(4) else { return nil }
    let length = Int(block[position..<position + 4].number(at: 0, as: UInt32.self))
    guard try fill(4 + length) else { return nil }
    defer { position += 4 + length }
    return Array(block[position + 4..<position + 4 + length])
  }

  /// Whether so many bytes lie ahead, after reading on where needed.
  private func fill(_ count: Int) throws -> Bool {
    while block.count - position < count {
      guard let more = try run?.read(Self.blockBytes), !more.isEmpty else { return false }
      block.removeSubrange(..<position)
      position = 0
      block.append(contentsOf: more)
    }
    return true
  }
}
