/// Merges sorted runs: always the least of their next records.
package final class SortedRecords {
  /// A binary heap; the least record is first.
  private var heads: [(record: [UInt8], source: SortedSource)] = []

  init(_ sources: [SortedSource]) throws {
    for source in sources {
      guard let record = try source.next() else { continue }
      heads.append((record, source))
      siftUp()
    }
  }

  package func next() throws -> [UInt8]? {
    guard let first = heads.first else { return nil }
    if let record = try first.source.next() {
      heads[0].record = record
    } else {
      let last = heads.removeLast()
      if !heads.isEmpty { heads[0] = last }
    }
    siftDown()
    return first.record
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    heads[left].record.lexicographicallyPrecedes(heads[right].record)
  }

  private func siftUp() {
    var child = heads.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heads.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private func siftDown() {
    var parent = 0
    while 2 * parent + 1 < heads.count {
      var child = 2 * parent + 1
      if child + 1 < heads.count, precedes(child + 1, child) { child += 1 }
      guard precedes(child, parent) else { return }
      heads.swapAt(child, parent)
      parent = child
    }
  }
}
