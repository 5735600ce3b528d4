import Crypto
import Foundation
import LearningAccount
import Ledger
import Storage

/// Writes offers into the record. An offer is known by its organisation's SIRET and the organisation's own key; what
/// did not change is not written again.
struct OfferRecord {
  enum Outcome: Sendable { case added, updated, unchanged }

  let installation: Installation
  let transaction: any Transaction

  init(_ installation: Installation, in transaction: any Transaction) {
    self.installation = installation
    self.transaction = transaction
  }

  /// Writes a batch and says of each offer, in order, what became of it.
  ///
  /// The change numbers come first, so that two imports do not write at once and no number is seen before a lower one.
  func save(_ batch: [PreparedOffer]) throws -> [Outcome] {
    guard !batch.isEmpty else { return [] }
    let firstChange = try takeChanges(batch.count)
    let organisations = try save(organisationsOf: batch)
    var known = try known(batch, organisations)
    var outcomes: [Outcome] = []
    var additions = OfferAdditions()
    for (index, prepared) in batch.enumerated() {
      guard let organisation = organisations[prepared.offer.organisation.siret] else { continue }
      let key = KnownOffer.Key(organisation: organisation, key: prepared.key)
      let change = firstChange + Int64(index)
      if let earlier = known[key] {
        if earlier.hash == prepared.hash, !earlier.withdrawn {
          outcomes.append(.unchanged)
          continue
        }
        if additions.contains(earlier.id) { try write(&additions) }
        try update(earlier.id, prepared, change: change)
        known[key] = KnownOffer(id: earlier.id, hash: prepared.hash, withdrawn: false)
        outcomes.append(.updated)
      } else {
        let id = additions.add(prepared, organisation: organisation, change: change, installation)
        known[key] = KnownOffer(id: id, hash: prepared.hash, withdrawn: false)
        outcomes.append(.added)
      }
    }
    try write(&additions)
    return outcomes
  }

  /// The first of `count` change numbers, all ours until the transaction ends.
  private func takeChanges(_ count: Int) throws -> Int64 {
    let row = try transaction.row(
      "UPDATE change_counter SET value = value + $1 WHERE name = 'catalogue' RETURNING value", .integer(count))
    guard let row else { throw LedgerError.damaged("the catalogue's change counter is missing") }
    return try row.integer("value") - Int64(count) + 1
  }

  private func write(_ additions: inout OfferAdditions) throws {
    try additions.write(in: transaction)
    additions = OfferAdditions()
  }
}

// MARK: Organisations

extension OfferRecord {
  /// The organisations' ids by SIRET; each is also that of its account. New ones are numbered by it, too.
  private func save(organisationsOf batch: [PreparedOffer]) throws -> [String: Int64] {
    var newest: [String: Organisation] = [:]
    for prepared in batch { newest[prepared.offer.organisation.siret] = prepared.offer.organisation }
    var ids: [String: Int64] = [:]
    for (siret, organisation) in newest.sorted(by: { $0.key < $1.key }) { ids[siret] = try save(organisation) }
    return ids
  }

  private func save(_ organisation: Organisation) throws -> Int64 {
    let document = organisation.json()
    let hash = [UInt8](SHA256.hash(data: document))
    let known = try transaction.row(
      "SELECT organisation_id, content_hash FROM organisation WHERE siret = $1", .text(organisation.siret))
    if let known, try known.blob("content_hash") == hash { return try known.integer("organisation_id") }
    let id = try known?.integer("organisation_id") ?? installation.newIdentifier()
    if known == nil {
      try Account.open(
        id, kind: .organisation, unit: installation.scheme.primaryUnit, at: installation.clocks.machine(),
        in: transaction)
    }
    try transaction.execute(
      """
      INSERT INTO organisation (organisation_id, siret, activity_number, name, document, content_hash)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (organisation_id) DO UPDATE SET activity_number = excluded.activity_number, name = excluded.name,
        document = excluded.document, content_hash = excluded.content_hash
      """,
      .integer(id), .text(organisation.siret), .optional(organisation.activityNumber), .text(organisation.name),
      .text(String(decoding: document, as: UTF8.self)), .blob(hash))
    return id
  }
}

// MARK: What is there

/// What the record already has of an offer.
struct KnownOffer {
  let id: Int64
  let hash: [UInt8]
  let withdrawn: Bool

  struct Key: Hashable {
    let organisation: Int64
    let key: String
  }
}

extension OfferRecord {
  /// Offers looked for by one statement; always so many, so that one prepared statement serves.
  private static let lookupSize = 50

  private static let lookup: String = {
    let pairs = (0..<lookupSize).map { "(CAST($\($0 * 2 + 1) AS BIGINT), CAST($\($0 * 2 + 2) AS TEXT))" }
    // CROSS JOIN makes SQLite look each pair up by the index; with IN (VALUES …) it reads the whole table.
    return """
      WITH wanted (organisation, wanted_key) AS (VALUES \(pairs.joined(separator: ", ")))
      SELECT organisation_id, own_key, offer_id, content_hash, withdrawn FROM wanted CROSS JOIN offer
      WHERE organisation_id = organisation AND own_key = wanted_key
      """
  }()

  private func known(
    _ batch: [PreparedOffer], _ organisations: [String: Int64]
  ) throws -> [KnownOffer.Key: KnownOffer] {
    var known: [KnownOffer.Key: KnownOffer] = [:]
    for start in stride(from: 0, to: batch.count, by: Self.lookupSize) {
      let part = batch[start..<min(start + Self.lookupSize, batch.count)]
      var parameters = part.flatMap { prepared -> [Value] in
        [.integer(organisations[prepared.offer.organisation.siret] ?? 0), .text(prepared.key)]
      }
      while parameters.count < Self.lookupSize * 2 { parameters += [.integer(0), .text("")] }
      for row in try transaction.rows(Self.lookup, parameters) {
        let key = KnownOffer.Key(organisation: try row.integer("organisation_id"), key: try row.text("own_key"))
        known[key] = KnownOffer(
          id: try row.integer("offer_id"), hash: try row.blob("content_hash"), withdrawn: try row.flag("withdrawn"))
      }
    }
    return known
  }
}
