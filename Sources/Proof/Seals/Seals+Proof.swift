import Foundation
import LearningAccount
import Secrets
import Storage

extension Seals {
  /// Writes what an account's holder needs to show, alone, that their entries were sealed.
  ///
  /// - Parameters:
  ///   - seal: the seal's file.
  ///   - key: the key that is expected to have signed it.
  /// - Returns: JSON.
  /// - Throws: ``SealError``.
  func proof(of account: Int64, seal: String, signedBy key: SealPublicKey) async throws -> String {
    let units = installation.scheme.units
    let reader = try SealReader.open(path: seal, signedBy: key)
    guard let found = try reader.find(account), found.head.sequence > 0 else {
      throw SealError.notSealed(account: account)
    }
    let (leaves, entries, command) = try await installation.database.read { transaction in
      (
        try Self.leaves(of: found.block, transaction), try ProvenEntries.load(found.head, units, transaction),
        try Self.command(found.head, transaction)
      )
    }
    let block = found.place / SealList.accountsABlock
    var blocks = SealTree()
    for leaf in leaves { blocks.append(leaf) }
    guard blocks.root == reader.blocks[block] else {
      let (first, last) = (found.block.first?.head.account ?? 0, found.block.last?.head.account ?? 0)
      throw SealError.differs("among the accounts \(first) to \(last) is one that was changed")
    }
    let path =
      SealTree.path(from: found.place % SealList.accountsABlock, in: leaves[...])
      + SealTree.path(from: block, in: reader.blocks[...])
    let proof = SealProof(
      format: SealProof.title(reader.header.format), seal: reader.header.text, account: account, index: found.place,
      path: path.map(\.hex), entries: entries, commands: found.head.commands, lastCommand: command?.hex)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(proof), as: UTF8.self) + "\n"
  }

  /// What a proof or a seal says, once its signature was found to be that of the key.
  struct Checked: Sendable {
    let sealedAt: String
    let accounts: Int
    /// The account of a proof; nil for a seal.
    let account: Int64?
    /// How many entries were proven, or sealed.
    let entries: Int64
    /// Of the account's last entry, or the root; hexadecimal.
    let hash: String
  }

  /// Checks a proof or a seal by itself: no database is asked.
  /// - Throws: ``SealError``.
  static func check(path: String, signedBy key: SealPublicKey) throws -> Checked {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SealError.unreadable(path: path, reason: PrivateFile.lastError())
    }
    guard data.first == UInt8(ascii: "{") else {
      let header = try SealReader.open(path: path, signedBy: key).header
      return Checked(
        sealedAt: header.sealedAt, accounts: header.accounts, account: nil, entries: header.entries,
        hash: header.root.hex)
    }
    let proof: SealProof
    do { proof = try JSONDecoder().decode(SealProof.self, from: data) } catch {
      throw SealError.notAProof("its JSON does not have the fields of one")
    }
    let found = try proof.check(signedBy: key)
    return Checked(
      sealedAt: found.header.sealedAt, accounts: found.header.accounts, account: found.account,
      entries: Int64(found.entries), hash: found.lastHash.hex)
  }

  /// The leaves of a block, made from what stands in the database.
  private static func leaves(of block: [SealedAccount], _ transaction: any Transaction) throws -> [[UInt8]] {
    try block.map { sealed in
      let head = sealed.head
      let entry = try transaction.row(
        "SELECT hash FROM ledger_entry WHERE account_id = $1 AND sequence = $2", .integer(head.account),
        .integer(head.sequence))
      guard let leaf = head.leaf(entry: try entry?.blob("hash"), command: try command(head, transaction)) else {
        throw SealError.differs("account \(head.account) lacks the entry or the command that was sealed last")
      }
      return leaf
    }
  }

  /// The hash of the command that was sealed last; nil where none was, or where it is gone.
  private static func command(_ head: SealedHead, _ transaction: any Transaction) throws -> [UInt8]? {
    guard let number = head.commands else { return nil }
    return try transaction.row(
      "SELECT hash FROM ledger_command WHERE account_id = $1 AND number = $2", .integer(head.account),
      .integer(number))?.optionalBlob("hash")
  }
}
