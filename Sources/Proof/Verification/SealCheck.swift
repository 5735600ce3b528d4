/// Holds what stands in a ledger against a seal, account after account in the seal's order.
struct SealCheck {
  /// An account of the seal with the leaf that the ledger gives it; nil where the sealed entry is gone.
  struct Leaf: Sendable {
    let sealed: SealedAccount
    let leaf: [UInt8]?

    /// Whether the account itself is not as it was; a fault names it.
    var isNamed: Bool { leaf.map { Array($0.prefix(SealList.fingerprintBytes)) } != sealed.fingerprint }
  }

  private let blocks: [[UInt8]]
  private var block: [Leaf] = []
  private(set) var faults: [Fault] = []

  init(blocks: [[UInt8]]) { self.blocks = blocks }

  mutating func add(_ leaves: [Leaf]) {
    for leaf in leaves {
      if let first = block.first, first.sealed.block != leaf.sealed.block { closeBlock() }
      block.append(leaf)
    }
  }

  mutating func finish() { closeBlock() }

  /// A block whose accounts all seem right and whose hash is another: somebody has met a fingerprint.
  private mutating func closeBlock() {
    defer { block.removeAll(keepingCapacity: true) }
    guard let first = block.first, let last = block.last, !block.contains(where: \.isNamed) else { return }
    var tree = SealTree()
    for leaf in block.compactMap(\.leaf) { tree.append(leaf) }
    let expected = blocks[first.sealed.block]
    guard tree.root != expected else { return }
    faults.append(
      Fault(
        account: first.sealed.head.account, .seal,
        "accounts \(first.sealed.head.account) to \(last.sealed.head.account), sealed together", stands: tree.root.hex,
        expected: expected.hex))
  }
}
