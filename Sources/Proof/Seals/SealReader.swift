import Crypto
import Foundation
import Secrets

/// Reads a seal: its header, and one account after the other.
final class SealReader {
  private static let chunkBytes = 1 << 18
  private static let mostHeaderBytes = 2_048

  let header: SealHeader
  /// The hash of each block.
  private(set) var blocks: [[UInt8]] = []

  private let path: String
  private let file: FileHandle
  private let listOffset: UInt64
  private var buffer: [UInt8] = []
  private var position = 0
  private var read = 0
  private var previous: Int64 = 0
  private var ahead: SealedAccount?

  /// Opens a seal that an expected key has signed, and reads it through once: nothing that follows rests on a byte that
  /// was not signed.
  /// - Throws: ``SealError``.
  static func open(path: String, signedBy key: SealPublicKey) throws(SealError) -> SealReader {
    do {
      let reader = try opened(path)
      try reader.header.check(signedBy: key)
      try reader.checkList()
      return reader
    } catch let error as SealError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  private init(path: String, file: FileHandle, header: SealHeader, listOffset: UInt64) {
    self.path = path
    self.file = file
    self.header = header
    self.listOffset = listOffset
  }

  private static func opened(_ path: String) throws -> SealReader {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw SealError.unreadable(path: path, reason: PrivateFile.lastError())
    }
    let beginning = try file.read(upToCount: mostHeaderBytes) ?? Data()
    guard let end = beginning.firstRange(of: Data("\n\n".utf8)) else {
      throw SealError.notASeal("its header has no end")
    }
    let header = try SealHeader(text: String(decoding: beginning[..<end.lowerBound], as: UTF8.self) + "\n")
    let reader = SealReader(path: path, file: file, header: header, listOffset: UInt64(end.upperBound))
    try reader.rewind()
    return reader
  }

  deinit { try? file.close() }

  private func rewind() throws {
    try file.seek(toOffset: listOffset)
    buffer = []
    position = 0
    read = 0
    previous = 0
    ahead = nil
    blocks = []
  }

  private func checkList() throws {
    var digest = SHA256()
    while let bytes = try file.read(upToCount: Self.chunkBytes), !bytes.isEmpty { digest.update(data: bytes) }
    guard Array(digest.finalize()) == header.list else { throw SealError.notASeal("its list was changed") }
    try rewind()
    var (entries, commands): (Int64, Int64) = (0, 0)
    while let account = try next() {
      entries &+= account.head.sequence
      commands &+= account.head.commands ?? 0
    }
    var tree = SealTree()
    for block in blocks { tree.append(block) }
    guard tree.root == header.root, entries == header.entries, commands == header.commands ?? 0 else {
      throw SealError.notASeal("its list does not lead to its root")
    }
    let found = blocks
    try rewind()
    blocks = found
  }

  /// The accounts up to a number, those that were taken before left out.
  func take(through account: Int64) throws -> [SealedAccount] {
    var taken: [SealedAccount] = []
    while let next = try takeOne() {
      guard next.head.account <= account else {
        ahead = next
        return taken
      }
      taken.append(next)
    }
    return taken
  }

  /// The next account; nil after the last.
  func takeOne() throws -> SealedAccount? {
    defer { ahead = nil }
    return try ahead ?? next()
  }

  private func next() throws -> SealedAccount? {
    guard read < header.accounts else {
      guard try !fill(1) else { throw SealError.notASeal("its list goes on after the last account") }
      return nil
    }
    let block = read / SealList.accountsABlock
    if read % SealList.accountsABlock == 0 {
      let hash = try bytes(32)
      if blocks.count == block { blocks.append(hash) }
    }
    let (account, isTooLarge) = previous.addingReportingOverflow(try number())
    let sequence = try number()
    let commands = header.format == 1 ? nil : try number()
    guard !isTooLarge, account > previous, commands ?? sequence > 0 else {
      throw SealError.notASeal("its list is out of order")
    }
    previous = account
    read += 1
    return SealedAccount(
      head: SealedHead(account: account, sequence: sequence, commands: commands),
      fingerprint: try bytes(SealList.fingerprintBytes),
      block: block)
  }

  private func number() throws -> Int64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      let byte = try bytes(1)[0]
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int64(value) }
    }
    throw SealError.notASeal("a number of its list is too large")
  }

  private func bytes(_ count: Int) throws -> [UInt8] {
    guard try fill(count) else { throw SealError.notASeal("its list ends too early") }
    defer { position += count }
    return Array(buffer[position..<position + count])
  }

  private func fill(_ count: Int) throws -> Bool {
    while buffer.count - position < count {
      guard let more = try file.read(upToCount: Self.chunkBytes), !more.isEmpty else { return false }
      buffer.removeSubrange(..<position)
      position = 0
      buffer.append(contentsOf: more)
    }
    return true
  }
}
