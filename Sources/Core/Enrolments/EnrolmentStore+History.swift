import Foundation
import LearningAccount
import Ledger
import Storage

extension EnrolmentStore {
  /// Writes what a decision made of a file: the deadlines that run now, the line in its history, and its row.
  ///
  /// - Parameters:
  ///   - before: the file as it stood.
  ///   - ledger: of the account, whose command the event becomes a part of.
  func write(
    _ decision: EnrolmentDecision, after before: StoredEnrolment, signIn: Int64?, at moment: Moment,
    _ ledger: inout AccountLedger
  ) throws {
    let trail = before.trail
    let deadlines = try replaceDeadlines(
      of: decision, from: before.enrolment.state, at: moment, in: ledger.transaction)
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
}
