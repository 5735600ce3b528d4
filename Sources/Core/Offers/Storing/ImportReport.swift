/// What became of the offers of some files.
package struct ImportReport: Hashable, Codable, Sendable {
  /// `accepted` are new; the four add up to `read`.
  package var read = 0
  package var accepted = 0
  package var updated = 0
  package var unchanged = 0
  package var refused = 0
  /// Every fault, in the order of the files; at most ``mostProblems``.
  package var problems: [Problem] = []
  /// Faults beyond those.
  package var problemsLeftOut = 0

  /// A million faults help nobody and would have to be kept.
  static let mostProblems = 10_000

  package struct Problem: Hashable, Codable, Sendable {
    package let file: String
    /// From 1; 0 where no line was reached.
    package let line: Int
    package let path: String
    package let code: String
    package let message: String
  }

  init() {}

  mutating func add(_ problem: Problem) {
    if problems.count < Self.mostProblems { problems.append(problem) } else { problemsLeftOut += 1 }
  }
}
