import LearningAccount
import Ledger
import Offers
import Storage

/// Reads and writes training files as rows. Decides nothing.
package struct EnrolmentStore {
  let installation: Installation

  package init(installation: Installation) { self.installation = installation }

  private var clocks: Clocks { installation.clocks }

  func load(account: Int64, file: Int64, in transaction: any Transaction) throws -> StoredEnrolment? {
    try transaction.row(
      "SELECT * FROM enrolment WHERE account_id = $1 AND file_id = $2", .integer(account), .integer(file)
    ).map(enrolment(from:))
  }

  /// A holder's files, newest first.
  package func all(account: Int64, in transaction: any Transaction) throws -> [StoredEnrolment] {
    try transaction.rows(
      "SELECT * FROM enrolment WHERE account_id = $1 ORDER BY file_id DESC", .integer(account)
    ).map(enrolment(from:))
  }

  /// How many requests for one training action wait for an end or an acceptance (docs/decisions/0005).
  func openRequests(account: Int64, action: Int64, in transaction: any Transaction) throws -> Int {
    let open: [ContractState] = [.requested, .acknowledged, .proposed, .awaitingFunder, .awaitingPayment]
    let codes = Set(open.map(\.rawValue))
    return try transaction.rows(
      "SELECT contract FROM enrolment WHERE account_id = $1 AND action_id = $2", .integer(account), .integer(action)
    ).filter { codes.contains(try $0.text("contract")) }.count
  }

  /// - Returns: where the chain of its events begins.
  func insert(
    _ enrolment: Enrolment, _ training: TrainingSnapshot, in transaction: any Transaction
  ) throws -> EnrolmentTrail {
    let terms = enrolment.terms
    let snapshot = try training.json()
    let trail = EnrolmentTrail(EnrolmentRecord(enrolment, training, training: snapshot))
    try transaction.send(
      """
      INSERT INTO enrolment (account_id, file_id, organisation_id, session_id, action_id, contract, execution,
        training, action_type, marks, unit, price, starts_on, ends_on, prerequisites, territory, holder_status, salt,
        facts_hash, events, event_hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
      """,
      [
        .integer(enrolment.account), .integer(enrolment.id), .integer(terms.organisation),
        .integer(training.session), .integer(training.action), .text(enrolment.state.contract.rawValue),
        .text(enrolment.state.execution.rawValue), .text(snapshot), .text(terms.actionType),
        .text(MarkColumn.text(terms.marks)), .text(terms.price.unit.code), .integer(terms.price.minor),
        .text(terms.startsOn.iso), .text(terms.endsOn.iso), .flag(terms.prerequisites), .text(terms.territory),
        .text(enrolment.holderStatus), .blob(trail.salt), .blob(trail.factsHash), .integer(trail.events),
        .blob(trail.eventHash),
      ])
    return trail
  }

  func update(_ enrolment: Enrolment, _ trail: EnrolmentTrail, in transaction: any Transaction) throws {
    try transaction.send(
      """
      UPDATE enrolment SET contract = $3, execution = $4, events = $5, event_hash = $6, \(Self.changes)
      WHERE account_id = $1 AND file_id = $2
      """,
      [
        .integer(enrolment.account), .integer(enrolment.id), .text(enrolment.state.contract.rawValue),
        .text(enrolment.state.execution.rawValue), .integer(trail.events), .blob(trail.eventHash),
      ] + enrolment.changeableValues)
  }

  /// `accepted_at = $7, answered_at = $8` and so on.
  private static let changes = EnrolmentOutcome.columns.enumerated().map { "\($1) = $\($0 + 7)" }.joined(
    separator: ", ")

  func enrolment(from row: Row) throws -> StoredEnrolment {
    guard let contract = ContractState(rawValue: try row.text("contract")),
      let execution = ExecutionState(rawValue: try row.text("execution")),
      let startsOn = Day(try row.text("starts_on")), let endsOn = Day(try row.text("ends_on"))
    else { throw LedgerError.damaged("enrolment \(try row.integer("file_id")) holds a state or a day of no meaning") }
    let unit = try installation.scheme.unit(code: row.text("unit"))
    let terms = TrainingTerms(
      organisation: try row.integer("organisation_id"), actionType: try row.text("action_type"),
      marks: Set(MarkColumn.marks(try row.text("marks"))),
      price: Amount(minor: try row.integer("price"), unit: unit), startsOn: startsOn,
      endsOn: endsOn, prerequisites: try row.flag("prerequisites"), territory: try row.text("territory"))
    let enrolment = Enrolment(
      account: try row.integer("account_id"), id: try row.integer("file_id"), terms: terms,
      holderStatus: try row.text("holder_status"), state: EnrolmentState(contract, execution),
      requested: try moment(row, "requested_at"), answered: try moment(row, "answered_at"),
      accepted: try moment(row, "accepted_at"), ended: try moment(row, "ended_at"),
      enteredOn: try row.optionalDay("entered_on"),
      exitedOn: try row.optionalDay("exited_on"),
      serviceDeclared: try moment(row, "service_declared_at"), completion: try completion(row),
      ownShare: try row.optionalInteger("own_share").map { Amount(minor: $0, unit: unit) })
    return StoredEnrolment(
      enrolment: enrolment, training: try TrainingSnapshot(json: row.text("training")), trail: try EnrolmentTrail(row))
  }

  private func completion(_ row: Row) throws -> Completion? {
    guard let share = try row.optionalText("attended_share") else { return nil }
    guard let completion = Completion(share: share, cause: try row.text("completion_cause")) else {
      throw LedgerError.damaged("enrolment \(try row.integer("file_id")) was followed to \(share)")
    }
    return completion
  }

  private func moment(_ row: Row, _ column: String) throws -> Moment? {
    try row.optionalInteger(column).map { clocks.local.moment(Instant(milliseconds: $0)) }
  }
}

/// A file as it is stored: what decisions need, and what people read.
package struct StoredEnrolment: Sendable {
  package let enrolment: Enrolment
  package let training: TrainingSnapshot
  let trail: EnrolmentTrail
}
