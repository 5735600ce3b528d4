import Foundation
import LearningAccount
import Ledger
import Storage

extension EnrolmentStore {
  /// Writes what a decision made of a file: the deadlines that run now, the line in its history, and its row.
  ///
  /// - Parameters:
  ///   - trail: where the file's chain stood before.
  ///   - ledger: of the account, whose command the event becomes a part of.
  package func write(
    _ decision: EnrolmentDecision, after trail: EnrolmentTrail, signIn: Int64?, at moment: Moment,
    _ ledger: inout AccountLedger
  ) throws {
    let deadlines = try replaceDeadlines(of: decision, at: moment, in: ledger.transaction)
    let outcome = EnrolmentOutcome(decision.enrolment.changeableValues, deadlines: deadlines)
    let text = EventText(
      details: try StoredCommand(decision.command).json(), reasons: StoredReasons.encode(decision.reasons),
      outcome: outcome.text)
    let file = decision.enrolment
    let number = trail.events + 1
    let event = EventRecord(
      account: file.account, file: file.id, number: number, commandNumber: ledger.number,
      command: decision.command.kind.rawValue, actor: decision.actor.rawValue, signIn: signIn,
      happenedAt: moment.instant, recordedAt: installation.clocks.machine(), contract: file.state.contract.rawValue,
      execution: file.state.execution.rawValue, textHash: text.hash(number: number, salt: trail.salt),
      factsHash: number == 1 ? trail.factsHash : nil, previousHash: trail.eventHash)
    let hash = event.hash
    try append(event, text, hash, in: ledger.transaction)
    try update(file, trail.adding(hash), in: ledger.transaction)
    ledger.bind(event: hash)
  }

  private func append(
    _ event: EventRecord, _ text: EventText, _ hash: [UInt8], in transaction: any Transaction
  ) throws {
    try transaction.send(
      """
      INSERT INTO enrolment_event (account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at,
        contract, execution, details, reasons, outcome, command_number, text_hash, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """,
      [
        .integer(event.account), .integer(event.file), .integer(event.number), .text(event.command),
        .text(event.actor), .optional(event.signIn), .integer(event.happenedAt.milliseconds),
        .integer(event.recordedAt.milliseconds), .text(event.contract), .text(event.execution), .text(text.details),
        .text(text.reasons), .optional(text.outcome), .integer(event.commandNumber), .blob(event.textHash),
        .blob(hash),
      ])
  }

  /// Writes the deadlines that run now, and ends all others of the file.
  /// - Returns: those that run, by code.
  private func replaceDeadlines(
    of decision: EnrolmentDecision, at moment: Moment, in transaction: any Transaction
  ) throws -> [String: EnrolmentOutcome.Deadline] {
    let file = decision.enrolment
    // A passed deadline may leave the state as it was; it must not run again.
    let passed: DeadlineCode? = if case .lapse(let code) = decision.command { code } else { nil }
    let earlier = try transaction.rows(
      "SELECT code FROM deadline WHERE account_id = $1 AND file_id = $2", .integer(file.account), .integer(file.id)
    ).map { DeadlineCode(try $0.text("code")) }
    let keepsState = passed != nil && !decision.deadlines.isEmpty
    try transaction.send(
      "DELETE FROM deadline WHERE account_id = $1 AND file_id = $2", .integer(file.account), .integer(file.id))
    var running: [String: EnrolmentOutcome.Deadline] = [:]
    for deadline in decision.deadlines where deadline.code != passed {
      // Where only time has passed, those that have already been run do not come back.
      if keepsState, !earlier.contains(deadline.code) { continue }
      // Nor does one begin that was over before what gave rise to it: a late entry has no exit that was late before it.
      if !decision.enrolment.state.ends(by: deadline.code), instant(deadline.due) < moment.instant { continue }
      running[deadline.code.description] = EnrolmentOutcome.Deadline(
        due: instant(deadline.due), actor: deadline.actor.rawValue, consequence: deadline.consequence)
    }
    try transaction.insert(
      into: "deadline", columns: ["account_id", "file_id", "code", "due_at", "actor", "consequence"],
      rows: running.sorted { $0.key < $1.key }.map { code, deadline in
        [
          .integer(file.account), .integer(file.id), .text(code), .integer(deadline.due.milliseconds),
          .text(deadline.actor), .text(deadline.consequence),
        ]
      })
    return running
  }

  private func instant(_ due: RunningDeadline.Due) -> Instant {
    switch due {
    case .endOf(let day): installation.clocks.local.endOfDay(day)
    case .at(let instant): instant
    }
  }

  /// A deadline that waits to be run.
  package struct DueDeadline: Sendable {
    package let file: Int64
    package let code: String
    package let at: Instant
  }

  /// The account's earliest deadline whose last second is over.
  package func nextDue(account: Int64, before now: Instant, in transaction: any Transaction) throws -> DueDeadline? {
    try transaction.row(
      """
      SELECT file_id, code, due_at FROM deadline WHERE account_id = $1 AND due_at <= $2
      ORDER BY due_at, file_id, code LIMIT 1
      """, .integer(account), .integer(now.milliseconds - 1000)
    ).map { row in
      DueDeadline(
        file: try row.integer("file_id"), code: try row.text("code"),
        at: Instant(milliseconds: try row.integer("due_at")))
    }
  }

  /// The account's files with a deadline whose last second is over.
  package func dueFiles(
    account: Int64, before now: Instant, in transaction: any Transaction
  ) throws -> [(file: Int64, organisation: Int64)] {
    try transaction.rows(
      """
      SELECT DISTINCT f.file_id, f.organisation_id FROM deadline d
      JOIN enrolment f ON f.account_id = d.account_id AND f.file_id = d.file_id
      WHERE d.account_id = $1 AND d.due_at <= $2
      """, .integer(account), .integer(now.milliseconds - 1000)
    ).map { (try $0.integer("file_id"), try $0.integer("organisation_id")) }
  }

  package func removeDeadline(account: Int64, file: Int64, code: String, in transaction: any Transaction) throws {
    try transaction.execute(
      "DELETE FROM deadline WHERE account_id = $1 AND file_id = $2 AND code = $3",
      .integer(account), .integer(file), .text(code))
  }

  /// Accounts with deadlines that have passed, those with the earliest first.
  package func accountsWithDueDeadlines(before now: Instant, limit: Int, in transaction: any Transaction) throws
    -> [Int64]
  {
    try transaction.rows(
      """
      SELECT account_id, MIN(due_at) AS earliest FROM deadline WHERE due_at <= $1
      GROUP BY account_id ORDER BY earliest, account_id LIMIT $2
      """, .integer(now.milliseconds - 1000), .integer(limit)
    ).map { try $0.integer("account_id") }
  }
}

extension EnrolmentState {
  /// Whether the passing of this deadline leads to another state.
  fileprivate func ends(by code: DeadlineCode) -> Bool {
    EnrolmentTable.rows(from: self, .lapse).contains { $0.branch == .deadlineIs(code) && $0.to != self }
  }
}
