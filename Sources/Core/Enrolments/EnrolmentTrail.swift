import LearningAccount
import Ledger
import Secrets
import Storage

/// Where a file's chain of events stands: kept in the file's row, so that the next event needs no look at those before.
struct EnrolmentTrail: Hashable, Sendable {
  /// Hides what the hashes of the file's texts stand for, once it is erased with them.
  let salt: [UInt8]
  /// The hash of what never changes in the file.
  let factsHash: [UInt8]
  /// How many events there are, and the hash of the last.
  let events: Int64
  let eventHash: [UInt8]

  private static let saltBytes = 16

  static func newSalt() -> [UInt8] { SecretBytes.random(saltBytes) }

  /// That of a file to which nothing has happened yet.
  init(_ facts: EnrolmentRecord, salt: [UInt8] = newSalt()) {
    self.salt = salt
    factsHash = SecretBytes.sha256(facts.canonicalBytes(salt: salt))
    events = 0
    eventHash = AccountLedger.genesisHash
  }

  /// - Throws: ``LedgerError/unchained(_:)`` where the file was not brought up to date.
  init(_ row: Row) throws {
    guard let salt = try row.optionalBlob("salt"), let factsHash = try row.optionalBlob("facts_hash"),
      let events = try row.optionalInteger("events"), let eventHash = try row.optionalBlob("event_hash")
    else { throw LedgerError.unchained(try row.integer("account_id")) }
    self.init(salt: salt, factsHash: factsHash, events: events, eventHash: eventHash)
  }

  private init(salt: [UInt8], factsHash: [UInt8], events: Int64, eventHash: [UInt8]) {
    self.salt = salt
    self.factsHash = factsHash
    self.events = events
    self.eventHash = eventHash
  }

  /// After one more event.
  func adding(_ event: [UInt8]) -> EnrolmentTrail {
    EnrolmentTrail(salt: salt, factsHash: factsHash, events: events + 1, eventHash: event)
  }
}
