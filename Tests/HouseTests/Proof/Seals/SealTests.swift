import Foundation
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Ledger
@testable import Proof
@testable import Secrets
@testable import Sorting

@Suite("Sealing a ledger")
struct SealTests {
  private static let engines = TestEngine.allCases.filter { $0 != .memory }

  @Test("a seal fits the ledger that it was made from, also once that has moved on", arguments: engines)
  func movesOn(engine: TestEngine) async throws {
    try await Sealed.with(engine, seed: 11, steps: 60) { sealed in
      let header = try await sealed.seal()
      #expect(header.accounts >= 5)
      #expect(try await sealed.faults() == [])
      var life = sealed.life
      try await life.live(steps: 60)
      #expect(try await sealed.faults() == [])
    }
  }

  @Test("the same history has the same seal on both engines, but for its time", .enabled(if: engines.count == 2))
  func bothEngines() async throws {
    try await Sealed.with(.file, seed: 12, steps: 60) { sealed in
      let installation = sealed.life.test.installation
      try await sealed.seal()
      try await TestEngine.postgresql.withDatabase(migrated: true) { other in
        _ = try await DatabaseCopy(from: installation.database, to: other).run { _ in }
        let there = try TestInstallation(other).installation
        let path = sealed.path + ".other"
        try await Seals(there).seal(with: sealed.key, to: path)
        let pair = try [sealed.path, path].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        let lists = try pair.map { data in data[try requireValue(data.firstRange(of: Data("\n\n".utf8))).lowerBound...]
        }
        #expect(lists[0] == lists[1])
        let headers = try pair.map { data in
          String(
            decoding: data[..<(try requireValue(data.firstRange(of: Data("\n\n".utf8))).lowerBound)], as: UTF8.self
          )
          .split(separator: "\n").filter { !$0.hasPrefix("sealed:") && !$0.hasPrefix("signature:") }
        }
        #expect(headers[0] == headers[1])
      }
    }
  }

  @Test("neither another key, nor a changed byte, nor a second seal of the same name is let pass")
  func refused() async throws {
    try await Sealed.with(.file, seed: 13, steps: 40) { sealed in
      try await sealed.seal()
      let stranger = SealKey.inMemory().publicKey
      #expect(throws: SealError.otherKey(named: sealed.key.publicKey.hex, expected: stranger.hex)) {
        try SealReader.open(path: sealed.path, signedBy: stranger)
      }
      await #expect(throws: SealError.self) { try await sealed.seal() }
      let whole = try Data(contentsOf: URL(fileURLWithPath: sealed.path))
      for place in whole.indices {
        var changed = whole
        changed[place] ^= 1
        let path = "\(sealed.path).\(place)"
        try changed.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: SealError.self, "byte \(place)") {
          try SealReader.open(path: path, signedBy: sealed.key.publicKey)
        }
      }
      for cut in [whole.dropLast(), whole + Data([0])] {
        let path = sealed.path + ".cut"
        try cut.write(to: URL(fileURLWithPath: path))
        #expect(throws: SealError.self) { try SealReader.open(path: path, signedBy: sealed.key.publicKey) }
      }
    }
  }

  @Test("a holder's proof is checked alone, and nothing in it can be changed", arguments: engines)
  func proof(engine: TestEngine) async throws {
    try await Sealed.with(engine, seed: 14, steps: 60) { sealed in
      try await sealed.seal()
      let key = sealed.key.publicKey
      let seals = Seals(sealed.life.test.installation)
      // What came afterwards does not matter to what was sealed.
      var life = sealed.life
      try await life.live(steps: 20)
      for account in sealed.accounts {
        let text = try await seals.proof(of: account, seal: sealed.path, signedBy: key)
        let proof = try JSONDecoder().decode(SealProof.self, from: Data(text.utf8))
        #expect(try proof.check(signedBy: key).account == account)
        #expect(throws: SealError.self) { try proof.check(signedBy: SealKey.inMemory().publicKey) }
        let changes = [
          ("\"index\" : \(proof.index)", "\"index\" : \(proof.index + 1)"), ("\"amount\" : -", "\"amount\" : "),
          ("\"account\" : \(account)", "\"account\" : \(account + 1)"), ("accounts: ", "accounts: 1"),
          ("\"sequence\" : 1\n", "\"sequence\" : 2\n"),
        ]
        for (from, to) in changes {
          let changed = text.replacing(from, with: to, maxReplacements: 1)
          #expect(changed.hashValue != text.hashValue)
          let proof = try JSONDecoder().decode(SealProof.self, from: Data(changed.utf8))
          #expect(throws: SealError.self, "\(from) became \(to)") { try proof.check(signedBy: key) }
        }
      }
      await #expect(throws: SealError.notSealed(account: 77)) {
        try await seals.proof(of: 77, seal: sealed.path, signedBy: key)
      }
    }
  }

  @Test(
    "a list of several blocks is read as it was written, in either format, and a path crosses them",
    arguments: [1, 1_024, 1_025, 2_500], [1, 2])
  func blocks(count: Int, format: Int) throws {
    let folder = FileManager.default.temporaryDirectory
    let heads = (1...count).map { place in
      let number = Int64(place)
      // From format 2 on, an account may be sealed that has no entry.
      let hasNone = format == 2 && place % 5 == 0
      return SealedHead(
        account: number * number * 1_000_003, sequence: hasNone ? 0 : number * 37,
        commands: format == 1 ? nil : number * 41)
    }
    func leaf(_ head: SealedHead) throws -> [UInt8] {
      try requireValue(
        head.leaf(entry: [UInt8](repeating: 9, count: 32), command: [UInt8](repeating: 8, count: 32)))
    }
    let list = try ScratchFile(in: folder.path)
    var writer = SealListWriter(to: list)
    for head in heads { try writer.add(head, leaf: leaf(head)) }
    let written = try writer.finished()
    try list.rewind()
    var bytes: [UInt8] = []
    while case let more = try list.read(1 << 16), !more.isEmpty { bytes += more }
    let key = SealKey.inMemory()
    let header = try SealHeader(
      accounts: count, entries: writer.entries, commands: format == 1 ? nil : writer.commands, root: written.root,
      list: written.list, sealedAt: "today", signedWith: key)
    #expect(header.text.hasPrefix("acquis seal \(format)\n"))
    let file = folder.appendingPathComponent("acquis-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try (Data((header.text + "\n").utf8) + Data(bytes)).write(to: file)

    let reader = try SealReader.open(path: file.path, signedBy: key.publicKey)
    #expect(try reader.take(through: heads[count / 2].account).map(\.head) == Array(heads[...(count / 2)]))
    #expect(try reader.take(through: .max).map(\.head) == Array(heads[(count / 2 + 1)...]))
    for place in Set([0, count / 2, count - 1]) {
      let found = try requireValue(
        SealReader.open(path: file.path, signedBy: key.publicKey).find(heads[place].account))
      let leaves = try found.block.map { try leaf($0.head) }
      let path =
        SealTree.path(from: place % SealList.accountsABlock, in: leaves[...])
        + SealTree.path(from: place / SealList.accountsABlock, in: reader.blocks[...])
      #expect(found.place == place)
      #expect(
        try SealTree.root(from: leaf(heads[place]), at: place, of: count, by: path[...]) == written.root)
    }
  }

  @Test("a seal of before commands were chained still says what it said", arguments: engines)
  func earlierFormat(engine: TestEngine) async throws {
    try await Sealed.with(engine, seed: 16, steps: 60) { sealed in
      try await sealed.sealEntries()
      #expect(try await sealed.faults() == [])
      let key = sealed.key.publicKey
      let account = try requireValue(sealed.accounts.last)
      let text = try await Seals(sealed.life.test.installation).proof(of: account, seal: sealed.path, signedBy: key)
      let proof = try JSONDecoder().decode(SealProof.self, from: Data(text.utf8))
      #expect(try proof.check(signedBy: key).account == account)
      var life = sealed.life
      try await life.live(steps: 20)
      #expect(try await sealed.faults() == [])
    }
  }

  @Test("a key's file is its owner's alone, and is not written over")
  func keyFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("acquis-key-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/seal.key"
    let key = try SealKey.create(path: path)
    #expect(try SealKey.read(path: path).publicKey == key.publicKey)
    #expect(throws: KeyRingError.self) { try SealKey.create(path: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: KeyRingError.tooOpen(path: path, mode: "640")) { try SealKey.read(path: path) }
  }

  @Test("heads that do not name their last entry are not sealed")
  func unsound() async throws {
    try await Sealed.with(.file, seed: 15, steps: 40) { sealed in
      let account = try requireValue(sealed.accounts.last)
      try await sealed.life.test.installation.database.write { transaction in
        try transaction.execute(
          "UPDATE account_head SET sequence = sequence - 1 WHERE account_id = $1", .integer(account))
      }
      await #expect(throws: SealError.unsound(account: account)) { try await sealed.seal() }
      #expect(!FileManager.default.fileExists(atPath: sealed.path))
    }
  }
}
