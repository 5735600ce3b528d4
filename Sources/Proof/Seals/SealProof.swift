import Foundation
import LearningAccount
import Ledger
import Secrets

/// Shows that an account's entries were sealed: the entries, the way from the last of them to the root, and the signed
/// header. Checked alone, without database or scheme.
struct SealProof: Codable {
  /// - Parameter format: of the seal.
  static func title(_ format: Int) -> String { "acquis proof \(format)" }

  let format: String
  /// The signed lines of the seal.
  let seal: String
  let account: Int64
  /// Which leaf of the tree the account is.
  let index: Int
  /// The hashes beside the way from the leaf to the root, the lowest first, in hexadecimal.
  let path: [String]
  /// From the first to the last that was sealed.
  let entries: [ProvenEntry]
  /// The number of the last command that was sealed, and its hash, which says nothing of what was done; from format 2 on.
  var commands: Int64?
  var lastCommand: String?
}

/// An entry with everything that its hash covers.
struct ProvenEntry: Codable {
  struct Posting: Codable {
    let book: String
    let unit: String
    /// Minor units.
    let amount: Int64
  }

  struct Lot: Codable {
    let id: Int64
    let source: String
    let earmark: String?
    let effective: String
    let expiresOn: String?
  }

  let sequence: Int64
  let commandID: String
  let code: String
  let effective: String
  /// Milliseconds since 1970.
  let recordedAt: Int64
  let schemeHash: String
  let file: Int64?
  let expiresAt: Int64?
  let corrects: Int64?
  /// As they are kept: JSON.
  let reasons: String
  let postings: [Posting]
  let opens: [Lot]
  let hash: String
}

extension SealProof {
  /// What a proof proves.
  struct Finding: Equatable {
    let header: SealHeader
    let account: Int64
    let entries: Int
    let lastHash: [UInt8]
  }

  /// Recomputes the chain, climbs to the root, and checks the signature.
  /// - Throws: ``SealError``.
  func check(signedBy key: SealPublicKey) throws(SealError) -> Finding {
    let header = try SealHeader(text: seal)
    guard format == Self.title(header.format), (commands == nil) == (header.format == 1) else {
      throw .notAProof("its format is not “\(Self.title(header.format))”, which fits its seal")
    }
    try header.check(signedBy: key)
    guard let last = entries.last else { throw .notAProof("it has no entry") }
    let hash = try recomputedHash()
    let beside = path.compactMap { [UInt8](hex: $0) }
    let head = SealedHead(account: account, sequence: last.sequence, commands: commands)
    guard beside.count == path.count,
      let leaf = head.leaf(entry: hash, command: lastCommand.flatMap { [UInt8](hex: $0) }),
      SealTree.root(from: leaf, at: index, of: header.accounts, by: beside[...]) == header.root
    else { throw .notAProof("its entries do not lead to the root that was signed") }
    return Finding(header: header, account: account, entries: entries.count, lastHash: hash)
  }

  private func recomputedHash() throws(SealError) -> [UInt8] {
    var previous = AccountLedger.genesisHash
    for (place, proven) in entries.enumerated() {
      guard proven.sequence == Int64(place) + 1, let entry = proven.entry(of: account, after: previous) else {
        throw .notAProof("entry \(place + 1) cannot be read")
      }
      previous = SecretBytes.sha256(entry.canonicalBytes)
      guard previous.hex == proven.hash else { throw .notAProof("the hash of entry \(place + 1) is not its own") }
    }
    return previous
  }
}

extension ProvenEntry {
  init(_ entry: Entry, reasons: String, hash: [UInt8]) {
    let draft = entry.draft
    sequence = entry.sequence
    commandID = entry.commandID
    code = draft.code.description
    effective = entry.effective.iso
    recordedAt = entry.recordedAt.milliseconds
    schemeHash = entry.schemeHash
    file = draft.file
    expiresAt = draft.expiresAt?.milliseconds
    corrects = draft.corrects
    self.reasons = reasons
    postings = draft.postings.map {
      Posting(book: $0.book.code, unit: $0.amount.unit.code, amount: $0.amount.minor)
    }
    opens = draft.opens.map {
      Lot(
        id: $0.id, source: $0.source, earmark: $0.earmark, effective: $0.effective.iso, expiresOn: $0.expiresOn?.iso)
    }
    self.hash = hash.hex
  }

  /// The entry in its place; nil where something cannot be read.
  func entry(of account: Int64, after previous: [UInt8]) -> Entry? {
    guard let effective = Day(effective) else { return nil }
    var read: [LearningAccount.Posting] = []
    for posting in postings {
      guard let book = Book(code: posting.book) else { return nil }
      // The decimals of a unit are not hashed.
      read.append(.init(book, Amount(minor: posting.amount, unit: Unit(code: posting.unit, decimals: 0))))
    }
    var draft = EntryDraft(
      EntryCode(code), read, file: file, expiresAt: expiresAt.map { Instant(milliseconds: $0) }, corrects: corrects)
    for lot in opens {
      guard let effective = Day(lot.effective) else { return nil }
      let last = lot.expiresOn.flatMap { Day($0) }
      guard (last == nil) == (lot.expiresOn == nil) else { return nil }
      draft.opens.append(
        LotOpening(id: lot.id, source: lot.source, earmark: lot.earmark, effective: effective, expiresOn: last))
    }
    return Entry(
      account: account, sequence: sequence, commandID: commandID, effective: effective,
      recordedAt: Instant(milliseconds: recordedAt), schemeHash: schemeHash,
      reasonsHash: SecretBytes.sha256(reasons.utf8), previousHash: previous, draft: draft)
  }
}
