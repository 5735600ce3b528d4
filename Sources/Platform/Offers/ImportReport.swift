/// What became of the offers of some files.
public struct ImportReport: Hashable, Codable, Sendable {
  /// `accepted` are new; the four add up to `read`.
  public var read = 0
  public var accepted = 0
  public var updated = 0
  public var unchanged = 0
  public var refused = 0
  /// Every fault, in the order of the files; at most ``mostProblems``.
  public var problems: [Problem] = []
  /// Faults beyond those.
  public var problemsLeftOut = 0

  /// A million faults help nobody and would have to be kept.
  public static let mostProblems = 10_000

  public struct Problem: Hashable, Codable, Sendable {
    public let file: String
    /// From 1; 0 where no line was reached.
    public let line: Int
    public let path: String
    public let code: String
    public let message: String
  }

  public init() {}

  mutating func add(_ problem: Problem) {
    if problems.count < Self.mostProblems { problems.append(problem) } else { problemsLeftOut += 1 }
  }
}
