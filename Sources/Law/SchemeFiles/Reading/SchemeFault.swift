import LearningAccount

/// One thing that does not hold together in a scheme's files, said so that its writer finds it.
package struct SchemeFault: Hashable, Sendable, CustomStringConvertible {
  /// The file's name inside the scheme's folder: `accrual.yaml`.
  package let file: String
  /// Counted from 1; nil where the fault is of the file as a whole.
  package let line: Int?
  /// The path of keys to the value, joined by dots: `EUR.annual`.
  package let key: String
  package let reason: String

  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return key.isEmpty ? "\(place): \(reason)" : "\(place): \(key): \(reason)"
  }
}

/// Everything that is wrong with a scheme's files, in the order of files and lines.
package struct SchemeFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package let faults: [SchemeFault]

  init(faults: [SchemeFault]) { self.faults = faults }

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension SchemeFaults: Failure {
  package var kind: FailureKind { .badInput }
}
