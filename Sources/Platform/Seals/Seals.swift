import Foundation
import LearningAccount
import Storage

/// Signs the ends of all chains into a file, so that anybody with the public key can tell later whether the past was
/// rewritten, be it by whoever holds the database.
public struct Seals: Sendable {
  let installation: Installation

  public init(_ installation: Installation) { self.installation = installation }

  /// What was sealed.
  public struct Sealed: Sendable {
    public let accounts: Int
    public let entries: Int64
    /// Hexadecimal.
    public let root: String
    public let sealedAt: String
  }

  /// Seals every account that has entries, as of one moment, into a new file.
  ///
  /// Memory does not grow with the number of accounts: their list is gathered on disk beside the file.
  /// - Throws: ``SealError/unsound(account:)``; ``SealError/unreadable(path:reason:)`` where the file exists or cannot be
  ///   written.
  @discardableResult
  public func seal(with key: SealKey, to path: String, progress: @escaping @Sendable (Int) -> Void = { _ in })
    async throws -> Sealed
  {
    let folder = (path as NSString).deletingLastPathComponent
    let sealedAt = installation.clocks.local.iso(installation.clocks.machine())
    let file = try FileDraft(path: path)
    defer { file.remove() }
    let header = try await installation.database.read { transaction in
      let list = try ScratchFile(in: folder.isEmpty ? "." : folder)
      var writer = SealListWriter(to: list)
      try Self.forEachHead(transaction) { head, hash in
        try writer.add(head, hash)
        progress(writer.accounts)
      }
      let written = try writer.finished()
      let header = try SealHeader(
        accounts: writer.accounts, entries: writer.entries, root: written.root, list: written.list,
        sealedAt: sealedAt, signedWith: key)
      try list.rewind()
      try file.begin(with: Array((header.text + "\n").utf8))
      while case let bytes = try list.read(1 << 18), !bytes.isEmpty { try file.append(bytes) }
      return header
    }
    try file.publish()
    return Sealed(
      accounts: header.accounts, entries: header.entries, root: header.root.hex, sealedAt: header.sealedAt)
  }

  private static func forEachHead(
    _ transaction: any Transaction, _ body: (SealedHead, [UInt8]) throws -> Void
  ) throws {
    try transaction.forEach(
      """
      SELECT h.account_id, h.sequence, h.hash, e.hash AS last FROM account_head h
      LEFT JOIN ledger_entry e ON e.account_id = h.account_id AND e.sequence = h.sequence
      WHERE h.sequence > 0 ORDER BY h.account_id
      """, []
    ) { row in
      let account = try row.integer("account_id")
      let hash = try row.blob("hash")
      guard try row.optionalBlob("last") == hash else { throw SealError.unsound(account: account) }
      try body(SealedHead(account: account, sequence: try row.integer("sequence")), hash)
      return true
    }
  }
}
