import Ledger
import Storage

extension OfferRecord {
  /// Writes a changed offer; identifiers of what was there before stay, and what is gone is marked.
  func update(_ id: Int64, _ prepared: PreparedOffer, change: Int64) throws {
    try transaction.execute(
      """
      UPDATE offer SET title = $2, kind = $3, marks = $4, document = $5, content_hash = $6, change_number = $7,
        withdrawn = 0 WHERE offer_id = $1
      """,
      .integer(id), .text(prepared.offer.title), .optional(prepared.kind?.id), .text(prepared.marks),
      .text(prepared.document), .blob(prepared.hash), .integer(change))
    try transaction.execute("UPDATE action SET withdrawn = 1 WHERE offer_id = $1", .integer(id))
    for (position, (key, action)) in prepared.offer.keyedActions.enumerated() {
      let row = try transaction.row(
        """
        INSERT INTO action (action_id, offer_id, own_key, position, withdrawn) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT (offer_id, own_key) DO UPDATE SET position = excluded.position, withdrawn = 0
        RETURNING action_id
        """,
        .integer(installation.newIdentifier()), .integer(id), .text(key), .integer(position))
      guard let actionID = try row?.integer("action_id") else { continue }
      try update(sessionsOf: action, of: actionID)
    }
  }

  private func update(sessionsOf action: Action, of id: Int64) throws {
    try transaction.execute("UPDATE training_session SET withdrawn = 1 WHERE action_id = $1", .integer(id))
    for (position, (key, session)) in action.keyedSessions.enumerated() {
      try transaction.execute(
        """
        INSERT INTO training_session (session_id, action_id, own_key, position, starts_on, ends_on, withdrawn)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        ON CONFLICT (action_id, own_key) DO UPDATE SET position = excluded.position, starts_on = excluded.starts_on,
          ends_on = excluded.ends_on, withdrawn = 0
        """,
        .integer(installation.newIdentifier()), .integer(id), .text(key), .integer(position),
        .optional(session.start?.day?.iso), .optional(session.end?.day?.iso))
    }
  }
}

/// Rows of offers that the record does not have yet, written all at once.
struct OfferAdditions {
  private var offers: [[Value]] = []
  private var actions: [[Value]] = []
  private var sessions: [[Value]] = []
  private var ids: Set<Int64> = []

  func contains(_ id: Int64) -> Bool { ids.contains(id) }

  /// The offer's new id.
  mutating func add(
    _ prepared: PreparedOffer, organisation: Int64, change: Int64, _ installation: Installation
  ) -> Int64 {
    let id = installation.newIdentifier()
    ids.insert(id)
    offers.append([
      .integer(id), .integer(organisation), .text(prepared.key), .text(prepared.offer.title),
      .optional(prepared.kind?.id), .text(prepared.marks), .text(prepared.document),
      .blob(prepared.hash), .integer(change), .flag(false),
    ])
    for (position, (key, action)) in prepared.offer.keyedActions.enumerated() {
      let actionID = installation.newIdentifier()
      actions.append([.integer(actionID), .integer(id), .text(key), .integer(position), .flag(false)])
      for (position, (key, session)) in action.keyedSessions.enumerated() {
        sessions.append([
          .integer(installation.newIdentifier()), .integer(actionID), .text(key), .integer(position),
          .optional(session.start?.day?.iso), .optional(session.end?.day?.iso), .flag(false),
        ])
      }
    }
    return id
  }

  func write(in transaction: any Transaction) throws {
    guard !offers.isEmpty else { return }
    try transaction.insert(
      into: "offer",
      columns: [
        "offer_id", "organisation_id", "own_key", "title", "kind", "marks", "document", "content_hash",
        "change_number", "withdrawn",
      ], rows: offers)
    try transaction.insert(
      into: "action", columns: ["action_id", "offer_id", "own_key", "position", "withdrawn"], rows: actions)
    try transaction.insert(
      into: "training_session",
      columns: ["session_id", "action_id", "own_key", "position", "starts_on", "ends_on", "withdrawn"],
      rows: sessions)
  }
}
