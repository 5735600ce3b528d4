import Crypto
import Foundation
import Sorting

/// Writes the list of a seal as its accounts come, and grows their tree.
struct SealListWriter {
  private let file: ScratchFile
  private var digest = SHA256()
  /// Over the blocks: their roots are nodes of the tree over all accounts.
  private var tree = SealTree()
  private var block = SealTree()
  private var blockBytes: [UInt8] = []
  private var previous: Int64 = 0
  private(set) var accounts = 0
  private(set) var entries: Int64 = 0
  private(set) var commands: Int64 = 0

  init(to file: ScratchFile) { self.file = file }

  /// Accounts come in the order of their numbers.
  mutating func add(_ head: SealedHead, leaf: [UInt8]) throws {
    SealList.append(number: UInt64(head.account - previous), to: &blockBytes)
    SealList.append(number: UInt64(head.sequence), to: &blockBytes)
    if let commands = head.commands { SealList.append(number: UInt64(commands), to: &blockBytes) }
    blockBytes += leaf.prefix(SealList.fingerprintBytes)
    previous = head.account
    block.append(leaf)
    accounts += 1
    entries += head.sequence
    commands += head.commands ?? 0
    if block.count == SealList.accountsABlock { try closeBlock() }
  }

  private mutating func closeBlock() throws {
    guard block.count > 0 else { return }
    let root = block.root
    tree.append(root)
    try write(root)
    try write(blockBytes)
    block = SealTree()
    blockBytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    digest.update(data: Data(bytes))
    try file.write(bytes)
  }

  struct Written {
    let root: [UInt8]
    let list: [UInt8]
  }

  mutating func finished() throws -> Written {
    try closeBlock()
    return Written(root: tree.root, list: Array(digest.finalize()))
  }
}
