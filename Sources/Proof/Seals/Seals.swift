import Foundation
import LearningAccount
import Ledger
import Sorting
import Storage

/// Signs the ends of all chains into a file, so that anybody with the public key can tell later whether the past was
/// rewritten, be it by whoever holds the database.
/// Why a tree with a list of accounts: docs/decisions/0142.
struct Seals: Sendable {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// What was sealed.
  struct Sealed: Sendable {
    let accounts: Int
    let entries: Int64
    let commands: Int64
    /// Hexadecimal.
    let root: String
    let sealedAt: String
  }

  /// Seals every account in which something was done, as of one moment, into a new file.
  ///
  /// Memory does not grow with the number of accounts: their list is gathered on disk beside the file.
  /// - Throws: ``SealError/unsound(account:)``; ``SealError/unreadable(path:reason:)`` where the file exists or cannot be
  ///   written.
  @discardableResult
  func seal(with key: SealKey, to path: String, progress: @escaping @Sendable (Int) -> Void = { _ in })
    async throws -> Sealed
  {
    let folder = (path as NSString).deletingLastPathComponent
    let sealedAt = installation.clocks.local.iso(installation.clocks.machine())
    let file = try FileDraft.ofNewFile(path)
    defer { file.remove() }
    let header = try await installation.database.read { transaction in
      let list = try ScratchFile(in: folder.isEmpty ? "." : folder)
      var writer = SealListWriter(to: list)
      try Self.forEachHead(transaction) { head, leaf in
        try writer.add(head, leaf: leaf)
        progress(writer.accounts)
      }
      let written = try writer.finished()
      let header = try SealHeader(
        accounts: writer.accounts, entries: writer.entries, commands: writer.commands, root: written.root,
        list: written.list, sealedAt: sealedAt, signedWith: key)
      try list.rewind()
      try file.begin(with: Array((header.text + "\n").utf8))
      while case let bytes = try list.read(1 << 18), !bytes.isEmpty { try file.append(bytes) }
      return header
    }
    try file.publish()
    return Sealed(
      accounts: header.accounts, entries: header.entries, commands: header.commands ?? 0, root: header.root.hex,
      sealedAt: header.sealedAt)
  }

  private static func forEachHead(
    _ transaction: any Transaction, _ body: (SealedHead, [UInt8]) throws -> Void
  ) throws {
    try transaction.forEach(
      """
      SELECT h.account_id, h.sequence, h.hash, h.commands, h.trail, e.hash AS entry, c.hash AS command
      FROM account_head h
      LEFT JOIN ledger_entry e ON e.account_id = h.account_id AND e.sequence = h.sequence
      LEFT JOIN ledger_command c ON c.account_id = h.account_id AND c.number = h.commands
      WHERE h.commands > 0 ORDER BY h.account_id
      """, []
    ) { row in
      let head = SealedHead(
        account: try row.integer("account_id"), sequence: try row.integer("sequence"),
        commands: try row.integer("commands"))
      let (entry, command) = (try row.optionalBlob("entry"), try row.optionalBlob("command"))
      guard try (entry ?? AccountLedger.genesisHash) == row.blob("hash"), command == (try row.optionalBlob("trail")),
        let leaf = head.leaf(entry: entry, command: command)
      else { throw SealError.unsound(account: head.account) }
      try body(head, leaf)
      return true
    }
  }
}
