import Crypto
import Secrets

/// A Merkle tree over the ends of all chains, as RFC 9162 (section 2.1) builds it: a leaf is hashed behind a zero byte, a
/// node behind a one byte, and a tree of n leaves is split at the largest power of two below n.
///
/// Grows leaf by leaf and holds one hash a level, however many leaves there are.
struct SealTree {
  private var peaks: [(leaves: Int, hash: [UInt8])] = []
  private(set) var count = 0

  mutating func append(_ leaf: [UInt8]) {
    count += 1
    peaks.append((1, leaf))
    while peaks.count > 1, peaks[peaks.count - 2].leaves == peaks[peaks.count - 1].leaves {
      let right = peaks.removeLast()
      let left = peaks.removeLast()
      peaks.append((left.leaves * 2, Self.node(left.hash, right.hash)))
    }
  }

  /// The hash of the whole tree; that of nothing where there is no leaf.
  var root: [UInt8] {
    guard let last = peaks.last else { return SecretBytes.sha256([]) }
    return peaks.dropLast().reversed().reduce(last.hash) { Self.node($1.hash, $0) }
  }

  static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] { SecretBytes.sha256([1] + left + right) }

  /// The hashes beside the way from a leaf to the root, the lowest first.
  static func path(from index: Int, in leaves: ArraySlice<[UInt8]>) -> [[UInt8]] {
    guard leaves.count > 1 else { return [] }
    let split = leaves.startIndex + largestPower(below: leaves.count)
    let isLeft = leaves.startIndex + index < split
    let (own, other) = isLeft ? (leaves[..<split], leaves[split...]) : (leaves[split...], leaves[..<split])
    return path(from: isLeft ? index : index - (split - leaves.startIndex), in: own) + [root(of: other)]
  }

  /// The root to which a leaf leads by a path; nil where the path is of another length than the tree asks for.
  static func root(from leaf: [UInt8], at index: Int, of count: Int, by path: ArraySlice<[UInt8]>) -> [UInt8]? {
    guard index >= 0, index < count else { return nil }
    guard count > 1 else { return path.isEmpty ? leaf : nil }
    guard let beside = path.last else { return nil }
    let split = largestPower(below: count)
    if index < split {
      return root(from: leaf, at: index, of: split, by: path.dropLast()).map { node($0, beside) }
    }
    return root(from: leaf, at: index - split, of: count - split, by: path.dropLast()).map { node(beside, $0) }
  }

  private static func root(of leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    var tree = SealTree()
    for leaf in leaves { tree.append(leaf) }
    return tree.root
  }

  private static func largestPower(below count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
