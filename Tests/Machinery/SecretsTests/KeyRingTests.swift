import Foundation
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Secrets

@Suite("The key ring")
struct KeyRingTests {
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("acquis-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path + "/keys")
  }

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private let number = try! NIR("2900569383042")

  @Test("is made once, for its owner's eyes only, and read again")
  func isMadeOnce() async throws {
    try await withFolder { folder in
      try await TestEngine.memory.withDatabase { database in
        var said: [String] = []
        let first = try await KeyRing.prepare(folder: folder, database: database) { said.append($0) }
        let second = try await KeyRing.prepare(folder: folder, database: database) { said.append($0) }
        #expect(said.count == 1)
        // What every other command does: it only reads.
        try await database.read { try second.check(in: $0) }
        #expect(try first.lookup(number) == second.lookup(number))
        #expect(try mode(folder) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
          #expect(try mode("\(folder)/\(name)") == 0o600, "\(name)")
        }
      }
    }
  }

  @Test(
    "is refused where others may read a file of it or look into its folder", arguments: [0o640, 0o604, 0o660, 0o777])
  func isRefusedWhenOpenToOthers(mode: Int) async throws {
    try await withFolder { folder in
      try KeyFolder(path: folder).create(.fresh())
      let file = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("number.") })
      for path in ["\(folder)/\(file)", "\(folder)/current", folder] {
        let before = try self.mode(path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: KeyRingError.tooOpen(path: path, mode: String(mode, radix: 8))) {
          try KeyRing.open(folder: folder)
        }
        try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: path)
      }
      _ = try KeyRing.open(folder: folder)
    }
  }

  @Test("is never made anew beside a database that was written with other keys", arguments: TestEngine.allCases)
  func isNeverReplaced(engine: TestEngine) async throws {
    try await withFolder { folder in
      try await engine.withDatabase { database in
        _ = try await KeyRing.prepare(folder: folder, database: database) { _ in }
        try FileManager.default.moveItem(atPath: folder, toPath: folder + ".away")
        await #expect(throws: KeyRingError.lost(folder: folder)) {
          try await KeyRing.prepare(folder: folder, database: database) { _ in }
        }
        // Somebody else's keys are noticed, too.
        try KeyFolder(path: folder).create(.fresh())
        await #expect(throws: KeyRingError.self) {
          try await KeyRing.prepare(folder: folder, database: database) { _ in }
        }
      }
    }
  }

  @Test("seals a number for one account: beside another account it does not open")
  func sealsForOneAccount() throws {
    let keys = KeyRing.inMemory()
    let sealed = try keys.seal(number, for: 7)
    #expect(try keys.open(sealed, for: 7) == number)
    #expect(throws: KeyRingError.notAuthentic) { try keys.open(sealed, for: 8) }
    #expect(throws: KeyRingError.notAuthentic) {
      try keys.open(KeyRing.Sealed(keyID: sealed.keyID, ciphertext: sealed.ciphertext.reversed()), for: 7)
    }
  }

  @Test("never gives the same ciphertext twice, but always the same lookup")
  func ciphertextsDiffer() throws {
    let keys = KeyRing.inMemory()
    #expect(try keys.seal(number, for: 7).ciphertext != keys.seal(number, for: 7).ciphertext)
    #expect(try keys.lookup(number) == keys.lookup(NIR("2 90 05 69 383 042 " + number.key)))
    #expect(try keys.lookup(number) != KeyRing.inMemory().lookup(number))
  }

  @Test("after a rotation opens what the older key sealed, and another node finds the new key by itself")
  func rotates() async throws {
    try await withFolder { folder in
      try KeyFolder(path: folder).create(.fresh())
      let node = try KeyRing.open(folder: folder)
      let other = try KeyRing.open(folder: folder)
      let old = try node.seal(number, for: 7)
      let id = try node.rotate(.number)
      let new = try node.seal(number, for: 7)
      #expect(new.keyID == id && old.keyID != id)
      #expect(try node.open(old, for: 7) == number)
      #expect(try other.open(new, for: 7) == number)
      #expect(throws: KeyRingError.missingKey(id: "gone", folder: folder)) {
        try other.open(KeyRing.Sealed(keyID: "gone", ciphertext: new.ciphertext), for: 7)
      }
    }
  }

  @Test("is given a key to copy first: nothing is sealed with it until the rotation, which takes it")
  func prepares() async throws {
    try await withFolder { folder in
      try KeyFolder(path: folder).create(.fresh())
      let node = try KeyRing.open(folder: folder)
      let before = try node.current(.number).id
      let prepared = try node.prepare(.number)
      #expect(try node.prepare(.number) == prepared)
      #expect(try node.seal(number, for: 7).keyID == before)
      #expect(try KeyRing.open(folder: folder).current(.number).id == before)
      #expect(try node.rotate(.number) == prepared)
      #expect(try node.seal(number, for: 7).keyID == prepared)
      // The next rotation makes a key of its own, though a copy of the earlier step should lie about.
      try PrivateFile.write("number \(prepared)\n", to: "\(folder)/prepared.\(before)")
      #expect(try node.rotate(.number) != prepared)
    }
  }

  @Test("of a running server follows its folder, but never to another key that finds numbers")
  func refreshes() async throws {
    try await withFolder { folder in
      try KeyFolder(path: folder).create(.fresh())
      let server = try KeyRing.open(folder: folder)
      #expect(try server.refresh().isEmpty)
      let id = try KeyRing.open(folder: folder).rotate(.number)
      #expect(try server.refresh() == [.number: id])
      #expect(try server.seal(number, for: 7).keyID == id)
      let lookup = try server.lookup(number)
      try FileManager.default.moveItem(atPath: folder, toPath: folder + ".away")
      try KeyFolder(path: folder).create(.fresh())
      #expect(throws: KeyRingError.self) { try server.refresh() }
      #expect(try server.lookup(number) == lookup && server.seal(number, for: 7).keyID == id)
    }
  }

  @Test("reads back from URLs exactly what it wrote")
  func base64URL() {
    for count in 0...40 {
      let bytes = SecretBytes.random(count)
      #expect([UInt8](base64URL: bytes.base64URL) == bytes)
    }
    #expect([UInt8](base64URL: "AB") == nil)
    #expect([UInt8](base64URL: "A=") == nil)
  }
}
