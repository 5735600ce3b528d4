import Testing

@testable import Proof
@testable import Secrets

@Suite("The tree of a seal")
struct SealTreeTests {
  private func leaves(_ count: Int) -> [[UInt8]] {
    (0..<count).compactMap { place in
      SealedHead(account: Int64(place) + 1, sequence: 1, commands: nil)
        .leaf(entry: [UInt8](repeating: UInt8(place % 251), count: 32), command: nil)
    }
  }

  /// As RFC 9162, section 2.1.1 defines it, without any cleverness.
  private func definition(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    guard leaves.count > 1 else { return leaves.first ?? SecretBytes.sha256([]) }
    var power = 1
    while power * 2 < leaves.count { power *= 2 }
    return SecretBytes.sha256([1] + definition(leaves.prefix(power)) + definition(leaves.dropFirst(power)))
  }

  private func root(_ leaves: some Sequence<[UInt8]>) -> [UInt8] {
    var tree = SealTree()
    for leaf in leaves { tree.append(leaf) }
    return tree.root
  }

  @Test(
    "grown leaf by leaf, it is the tree of the definition", arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 100, 257])
  func asDefined(count: Int) {
    #expect(root(leaves(count)) == definition(leaves(count)[...]))
  }

  @Test("over the roots of its blocks it is the same tree", arguments: [1, 15, 16, 17, 32, 33, 100, 255])
  func blocks(count: Int) {
    let leaves = leaves(count)
    let roots = stride(from: 0, to: count, by: 16).map { root(leaves[$0..<min($0 + 16, count)]) }
    #expect(root(roots) == root(leaves))
  }

  @Test("from every leaf the path leads to the root, and from no other", arguments: [1, 2, 3, 8, 13, 64, 65])
  func paths(count: Int) {
    let leaves = leaves(count)
    for index in 0..<count {
      let path = SealTree.path(from: index, in: leaves[...])
      #expect(SealTree.root(from: leaves[index], at: index, of: count, by: path[...]) == root(leaves))
      if count > 1 {
        let other = (index + 1) % count
        #expect(SealTree.root(from: leaves[index], at: other, of: count, by: path[...]) != root(leaves))
        #expect(SealTree.root(from: leaves[index], at: index, of: count, by: path.dropLast()) == nil)
      }
    }
  }
}
