import Catalogue
import Crypto
import Foundation
import LearningAccount
import Storage

/// Writes offers into the record. An offer is known by its organisation's SIRET and the organisation's own key; what
/// did not change is not written again.
struct OfferRecord {
  enum Outcome: Sendable { case added, updated, unchanged }

  private let installation: Installation
  private let transaction: any Transaction

  init(_ installation: Installation, in transaction: any Transaction) {
    self.installation = installation
    self.transaction = transaction
  }

  func save(_ offer: Offer) throws -> Outcome {
    let organisation = try save(offer.organisation)
    let key = offer.number ?? "title:\(offer.title)"
    let document = offer.json()
    let hash = [UInt8](SHA256.hash(data: document))
    let known = try transaction.row(
      "SELECT offer_id, content_hash, withdrawn FROM offer WHERE organisation_id = $1 AND own_key = $2",
      .integer(organisation), .text(key))
    if let known, try known.blob("content_hash") == hash, try !known.flag("withdrawn") { return .unchanged }
    let kind = TrainingKinds.shipped.kind(of: offer)
    let row = try transaction.row(
      """
      INSERT INTO offer (offer_id, organisation_id, own_key, title, kind, clea, document, content_hash, change_number,
        withdrawn)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)
      ON CONFLICT (organisation_id, own_key) DO UPDATE SET title = excluded.title, kind = excluded.kind,
        clea = excluded.clea, document = excluded.document, content_hash = excluded.content_hash,
        change_number = excluded.change_number, withdrawn = 0
      RETURNING offer_id
      """,
      .integer(installation.newIdentifier()), .integer(organisation), .text(key), .text(offer.title),
      .optional(kind?.id), .flag(kind?.cleA ?? false), .text(String(decoding: document, as: UTF8.self)), .blob(hash),
      .integer(try nextChange()))
    guard let id = try row?.integer("offer_id") else { throw LedgerError.damaged("an offer was written without an id") }
    try save(offer.actions, of: id, isNew: known == nil)
    return known == nil ? .added : .updated
  }

  /// The organisation's id, which is also that of its account.
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

  private func nextChange() throws -> Int64 {
    let row = try transaction.row(
      "UPDATE change_counter SET value = value + 1 WHERE name = 'catalogue' RETURNING value")
    guard let row else { throw LedgerError.damaged("the catalogue's change counter is missing") }
    return try row.integer("value")
  }

  /// Keeps the identifiers of what was there before, and marks what is gone.
  private func save(_ actions: [Action], of offer: Int64, isNew: Bool) throws {
    if !isNew {
      try transaction.execute("UPDATE action SET withdrawn = 1 WHERE offer_id = $1", .integer(offer))
    }
    for (position, action) in actions.enumerated() {
      let row = try transaction.row(
        """
        INSERT INTO action (action_id, offer_id, own_key, position, withdrawn) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT (offer_id, own_key) DO UPDATE SET position = excluded.position, withdrawn = 0
        RETURNING action_id
        """,
        .integer(installation.newIdentifier()), .integer(offer), .text(action.number ?? "position:\(position)"),
        .integer(position))
      guard let id = try row?.integer("action_id") else { continue }
      try save(action.sessions, of: id, isNew: isNew)
    }
  }

  private func save(_ sessions: [TrainingSession], of action: Int64, isNew: Bool) throws {
    if !isNew {
      try transaction.execute("UPDATE training_session SET withdrawn = 1 WHERE action_id = $1", .integer(action))
    }
    for (position, session) in sessions.enumerated() {
      let start = session.start?.day?.iso
      let end = session.end?.day?.iso
      let key = session.number ?? (start.map { "\($0):\(end ?? "")" } ?? "position:\(position)")
      try transaction.execute(
        """
        INSERT INTO training_session (session_id, action_id, own_key, position, starts_on, ends_on, withdrawn)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        ON CONFLICT (action_id, own_key) DO UPDATE SET position = excluded.position, starts_on = excluded.starts_on,
          ends_on = excluded.ends_on, withdrawn = 0
        """,
        .integer(installation.newIdentifier()), .integer(action), .text(key), .integer(position), .optional(start),
        .optional(end))
    }
  }
}
