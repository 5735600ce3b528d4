import LearningAccount
import Storage

/// Chains the events of an account's files that were recorded before events were chained, as they stand.
struct EnrolmentChaining {
  let account: Int64
  /// The number of the command that is to hold them.
  let command: Int64
  let transaction: any Transaction

  /// - Returns: the hashes of all events, by file and number.
  func run() throws -> [[UInt8]] {
    func rows(_ table: String, by order: String) throws -> [Row] {
      try transaction.rows("SELECT * FROM \(table) WHERE account_id = $1 ORDER BY \(order)", .integer(account))
    }
    let events = try Dictionary(grouping: rows("enrolment_event", by: "file_id, number")) {
      try $0.integer("file_id")
    }
    let deadlines = try Dictionary(grouping: rows("deadline", by: "file_id, code")) { try $0.integer("file_id") }
    var hashes: [[UInt8]] = []
    for row in try rows("enrolment", by: "file_id") {
      let file = try row.integer("file_id")
      hashes += try chain(row, events[file] ?? [], EnrolmentOutcome(row, deadlines: deadlines[file] ?? []))
    }
    return hashes
  }

  private func chain(_ row: Row, _ events: [Row], _ outcome: EnrolmentOutcome) throws -> [[UInt8]] {
    let file = try row.integer("file_id")
    var trail = EnrolmentTrail(try EnrolmentRecord(row))
    var hashes: [[UInt8]] = []
    for (place, event) in events.enumerated() {
      // What those before the last left is not known any more.
      let text = EventText(
        details: try event.text("details"), reasons: try event.text("reasons"),
        outcome: place == events.count - 1 ? outcome.text : nil)
      let number = try event.integer("number")
      let textHash = text.hash(number: number, salt: trail.salt)
      let hash = try EventRecord(
        event, commandNumber: command, textHash: textHash, factsHash: trail.factsHash, previousHash: trail.eventHash
      ).hash
      try transaction.execute(
        """
        UPDATE enrolment_event SET command_number = $4, outcome = $5, text_hash = $6, hash = $7
        WHERE account_id = $1 AND file_id = $2 AND number = $3
        """, .integer(account), .integer(file), .integer(number), .integer(command), .optional(text.outcome),
        .blob(textHash), .blob(hash))
      trail = trail.adding(hash)
      hashes.append(hash)
    }
    try transaction.execute(
      """
      UPDATE enrolment SET salt = $3, facts_hash = $4, events = $5, event_hash = $6
      WHERE account_id = $1 AND file_id = $2
      """, .integer(account), .integer(file), .blob(trail.salt), .blob(trail.factsHash), .integer(trail.events),
      .blob(trail.eventHash))
    return hashes
  }
}
