/// Gathers faults while files are read, so that a writer sees all of them at once.
final class FaultCollector {
  private var faults: [SchemeFault] = []

  var isEmpty: Bool { faults.isEmpty }

  func add(_ fault: SchemeFault) { faults.append(fault) }

  func throwIfAny() throws(SchemeFaults) {
    guard !faults.isEmpty else { return }
    // A node that several keys share by an anchor reports once.
    let sorted = Set(faults).sorted {
      ($0.file, $0.line ?? 0, $0.key, $0.reason) < ($1.file, $1.line ?? 0, $1.key, $1.reason)
    }
    throw SchemeFaults(faults: sorted)
  }
}
