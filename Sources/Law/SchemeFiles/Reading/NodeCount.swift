import Yams

/// Counts a file's nodes as its readers will visit them: an alias that names an alias is few letters and endless work.
/// What else is bounded: docs/decisions/0159.
struct NodeCount {
  /// Some fifty times as many as the longest file of a law.
  static let most = 100_000
  static let deepest = 32

  private var visited = 0

  /// The line of the node with which the file becomes too large; nil where it does not.
  mutating func lineBeyond(_ node: Node, depth: Int = 0) -> Int? {
    visited += 1
    guard visited <= Self.most, depth <= Self.deepest else { return node.mark?.line ?? 1 }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        if let line = lineBeyond(key, depth: depth + 1) ?? lineBeyond(value, depth: depth + 1) { return line }
      }
    case .sequence(let sequence):
      for element in sequence {
        if let line = lineBeyond(element, depth: depth + 1) { return line }
      }
    default: break
    }
    return nil
  }
}
