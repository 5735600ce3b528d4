import Foundation
import HouseTesting
import Storage
import StorageTesting

@testable import Ledger
@testable import Proof
@testable import Sorting

/// A life on a database of its own, with a key and a place for its seal.
struct Sealed: Sendable {
  let life: RandomLife
  let key = SealKey.inMemory()
  let path: String
  /// Those that have entries, in the order of their numbers.
  let accounts: [Int64]

  static func with(
    _ engine: TestEngine, seed: UInt64, steps: Int, _ body: (Sealed) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("acquis-seal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await engine.withDatabase(migrated: true) { database in
      var life = try await RandomLife(database, seed: seed)
      try await life.live(steps: steps)
      let accounts = try await database.read { transaction in
        try transaction.rows("SELECT account_id FROM account_head WHERE sequence > 0 ORDER BY account_id").map {
          try $0.integer("account_id")
        }
      }
      try await body(Sealed(life: life, path: folder.path + "/seal", accounts: accounts))
    }
  }

  @discardableResult
  func seal() async throws -> Seals.Sealed {
    try await Seals(life.test.installation).seal(with: key, to: path)
  }

  /// Seals as it was done before commands were chained: the entries alone, in format 1.
  func sealEntries() async throws {
    let list = try ScratchFile(in: (path as NSString).deletingLastPathComponent)
    let rows = try await life.test.installation.database.read { transaction in
      try transaction.rows(
        """
        SELECT account_id, sequence, hash FROM ledger_entry e
        WHERE sequence = (SELECT MAX(l.sequence) FROM ledger_entry l WHERE l.account_id = e.account_id)
        ORDER BY account_id
        """)
    }
    var writer = SealListWriter(to: list)
    for row in rows {
      let head = SealedHead(
        account: try row.integer("account_id"), sequence: try row.integer("sequence"), commands: nil)
      try writer.add(head, leaf: requireValue(head.leaf(entry: row.blob("hash"), command: nil)))
    }
    let written = try writer.finished()
    let header = try SealHeader(
      accounts: writer.accounts, entries: writer.entries, commands: nil, root: written.root, list: written.list,
      sealedAt: "then", signedWith: key)
    try list.rewind()
    var bytes = Array((header.text + "\n").utf8)
    while case let more = try list.read(1 << 16), !more.isEmpty { bytes += more }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// What verification says, the seal held against the ledger.
  func faults() async throws -> [Fault] {
    try await Verifier(
      life.test.installation, readers: 3, seal: TrustedSeal(path: path, signedBy: key.publicKey)
    ).run().faults
  }
}
