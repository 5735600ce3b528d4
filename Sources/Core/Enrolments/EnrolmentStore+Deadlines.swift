import LearningAccount
import Ledger
import Storage

extension EnrolmentStore {
  /// Writes the deadlines that run now, and ends all others of the file. One that goes on stays as it is.
  ///
  /// - Parameter before: the file's state before the command.
  /// - Returns: those that run, by code.
  func replaceDeadlines(
    of decision: EnrolmentDecision, from before: EnrolmentState, at moment: Moment, in transaction: any Transaction
  ) throws -> [String: EnrolmentOutcome.Deadline] {
    let file = decision.enrolment
    // A passed deadline may leave the state as it was; it must not run again.
    let passed: DeadlineCode? = if case .lapse(let code) = decision.command { code } else { nil }
    let earlier = try deadlines(of: file, in: transaction)
    var running: [String: EnrolmentOutcome.Deadline] = [:]
    for deadline in decision.deadlines where deadline.code != passed {
      if before == file.state {
        // Where the file stays where it was, those that have already been run do not come back.
        guard earlier[deadline.code.description] != nil else { continue }
      } else if !file.state.ends(by: deadline.code), instant(deadline.due) < moment.instant {
        // Nor does one begin that was over before what gave rise to it: a late entry has no exit that was late before it.
        continue
      }
      running[deadline.code.description] = EnrolmentOutcome.Deadline(
        due: instant(deadline.due), actor: deadline.actor.rawValue, consequence: deadline.consequence)
    }
    try end(earlier.filter { running[$0] != $1 }.keys.sorted(), of: file, all: earlier.count, in: transaction)
    let new = running.filter { earlier[$0] != $1 }.sorted { $0.key < $1.key }
    try transaction.insert(
      into: "deadline", columns: ["account_id", "file_id", "code", "due_at", "actor", "consequence"],
      rows: new.map { code, deadline in
        [
          .integer(file.account), .integer(file.id), .text(code), .integer(deadline.due.milliseconds),
          .text(deadline.actor), .text(deadline.consequence),
        ]
      })
    return running
  }

  private func deadlines(
    of file: Enrolment, in transaction: any Transaction
  ) throws -> [String: EnrolmentOutcome.Deadline] {
    Dictionary(
      try transaction.rows(
        "SELECT code, due_at, actor, consequence FROM deadline WHERE account_id = $1 AND file_id = $2",
        .integer(file.account), .integer(file.id)
      ).map { (try $0.text("code"), try EnrolmentOutcome.Deadline($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter count: how many the file has in all.
  private func end(
    _ codes: [String], of file: Enrolment, all count: Int, in transaction: any Transaction
  ) throws {
    guard codes.count < count else {
      guard count > 0 else { return }
      return try transaction.send(
        "DELETE FROM deadline WHERE account_id = $1 AND file_id = $2", .integer(file.account), .integer(file.id))
    }
    for code in codes {
      try transaction.send(
        "DELETE FROM deadline WHERE account_id = $1 AND file_id = $2 AND code = $3", .integer(file.account),
        .integer(file.id), .text(code))
    }
  }

  private func instant(_ due: RunningDeadline.Due) -> Instant {
    switch due {
    case .endOf(let day): installation.clocks.local.endOfDay(day)
    case .at(let instant): instant
    }
  }

  /// The account's deadlines whose last second is over, the earliest first, those that are set aside among them.
  func due(account: Int64, before now: Instant, in transaction: any Transaction) throws -> [DueDeadline] {
    try transaction.rows(
      """
      SELECT d.file_id, d.code, d.due_at, d.attempts, d.retry_at, f.contract, f.execution FROM deadline d
      JOIN enrolment f ON f.account_id = d.account_id AND f.file_id = d.file_id
      WHERE d.account_id = $1 AND f.account_id = $1 AND d.due_at <= $2 ORDER BY d.due_at, d.file_id, d.code
      """, .integer(account), .integer(now.milliseconds - 1000)
    ).map { row in
      let code = DeadlineCode(try row.text("code"))
      let state = try ContractState(rawValue: row.text("contract")).flatMap { contract in
        try ExecutionState(rawValue: row.text("execution")).map { EnrolmentState(contract, $0) }
      }
      return DueDeadline(
        file: try row.integer("file_id"), code: code, at: try row.instant("due_at"),
        attempts: Int(try row.integer("attempts")),
        retryAt: try row.optionalInteger("retry_at").map { Instant(milliseconds: $0) },
        leadsElsewhere: state.map { $0.ends(by: code) } ?? true)
    }
  }

  /// To whom files were sent.
  func organisations(account: Int64, of files: Set<Int64>, in transaction: any Transaction) throws -> [Int64] {
    try transaction.rows("SELECT file_id, organisation_id FROM enrolment WHERE account_id = $1", .integer(account))
      .filter { files.contains(try $0.integer("file_id")) }.map { try $0.integer("organisation_id") }
  }

  func setAside(_ deadline: SetAsideDeadline, in transaction: any Transaction) throws {
    try transaction.execute(
      """
      UPDATE deadline SET attempts = $4, retry_at = $5, fault = $6
      WHERE account_id = $1 AND file_id = $2 AND code = $3
      """, .integer(deadline.account), .integer(deadline.file), .text(deadline.code.description),
      .integer(deadline.attempts), .integer(deadline.retryAt.milliseconds), .text(deadline.fault))
  }

  func removeDeadline(account: Int64, file: Int64, code: DeadlineCode, in transaction: any Transaction) throws {
    try transaction.execute(
      "DELETE FROM deadline WHERE account_id = $1 AND file_id = $2 AND code = $3",
      .integer(account), .integer(file), .text(code.description))
  }

  /// Accounts with deadlines that have passed and are to be tried, those with the earliest first.
  /// - Parameter machine: now, by the machine's clock.
  func accountsWithDueDeadlines(
    before now: Instant, at machine: Instant, limit: Int, in transaction: any Transaction
  ) throws -> [Int64] {
    try transaction.rows(
      """
      SELECT account_id, MIN(due_at) AS earliest FROM deadline
      WHERE due_at <= $1 AND (retry_at IS NULL OR retry_at <= $2)
      GROUP BY account_id ORDER BY earliest, account_id LIMIT $3
      """, .integer(now.milliseconds - 1000), .integer(machine.milliseconds), .integer(limit)
    ).map { try $0.integer("account_id") }
  }
}

extension EnrolmentState {
  /// Whether the passing of this deadline leads to another state.
  fileprivate func ends(by code: DeadlineCode) -> Bool {
    EnrolmentTable.rows(from: self, .lapse).contains { $0.branch == .deadlineIs(code) && $0.to != self }
  }
}
