/// Sorts more records than memory holds: bytes in the order of bytes, ties in any order.
///
/// Memory stays at `memoryBytes` and some: what exceeds it is sorted into runs on disk, which ``sorted()`` merges.
package final class ExternalSorter {
  private let folder: String
  private let memoryBytes: Int
  private var arena: [UInt8] = []
  private var spans: [Range<Int>] = []
  private var runs: [ScratchFile] = []

  package init(folder: String, memoryBytes: Int) {
    self.folder = folder
    self.memoryBytes = memoryBytes
  }

  /// - Throws: ``ScratchError``, or what the disk says.
  package func add(_ record: [UInt8]) throws {
    // A span costs two words beside its bytes.
    if arena.count + record.count + spans.count * 16 > memoryBytes, !spans.isEmpty { try spill() }
    spans.append(arena.count..<arena.count + record.count)
    arena.append(contentsOf: record)
  }

  /// The records in order, once.
  package func sorted() throws -> SortedRecords {
    sortSpans()
    let kept = SortedSource(arena: arena, spans: spans)
    arena = []
    spans = []
    for run in runs { try run.rewind() }
    return try SortedRecords([kept] + runs.map { SortedSource(run: $0) })
  }

  private func spill() throws {
    sortSpans()
    let run = try ScratchFile(in: folder)
    var block: [UInt8] = []
    for span in spans {
      block.append(number: UInt32(span.count))
      block.append(contentsOf: arena[span])
      if block.count >= SortedSource.blockBytes {
        try run.write(block)
        block.removeAll(keepingCapacity: true)
      }
    }
    try run.write(block)
    runs.append(run)
    arena.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  private func sortSpans() {
    arena.withUnsafeBufferPointer { bytes in
      spans.sort { left, right in bytes[left].lexicographicallyPrecedes(bytes[right]) }
    }
  }
}
