import LearningAccount
import Ledger
import Storage

/// What bringing an account's deadlines up to date did.
package struct CaughtUp: Sendable {
  /// Those that were run, in their order.
  var run: [DueDeadline] = []
  /// Those that could not be run, and are tried again later.
  package var setAside: [SetAsideDeadline] = []
  /// The files on which a deadline that leads to another state waits after it has passed, with its code.
  var awaited: [Int64: DeadlineCode] = [:]

  package init() {}
}

extension CaughtUp {
  /// Says of each that was set aside why, once what was done is durable: a transaction may be run again.
  package func report(to installation: Installation) {
    for deadline in setAside {
      installation.log.error(
        "a deadline could not be run and is set aside",
        metadata: [
          "account": "\(deadline.account)", "file": "\(deadline.file)", "deadline": "\(deadline.code)",
          "attempts": "\(deadline.attempts)", "error": "\(deadline.fault)",
        ])
    }
  }
}

extension EnrolmentStep {
  /// Does what ``caughtUp(_:account:in:)`` says.
  func catchUp() throws -> CaughtUp {
    var did = CaughtUp()
    guard try next(&did) != nil else { return did }
    // Somebody else may be running the same. From here on they wait for us, or have done it and we see it.
    try AccountLedger.serialise(account, in: transaction)
    try serialiseCounterparts()
    while let due = try next(&did) {
      do {
        try transaction.savepoint { try pass(due) }
        did.run.append(due)
      } catch let error as StorageError where error.isOfTheDatabase {
        throw error
      } catch {
        did.setAside.append(try setAside(due, error))
      }
    }
    return did
  }

  /// The earliest that is to be tried now; says beside it which files wait for one that is not.
  private func next(_ did: inout CaughtUp) throws -> DueDeadline? {
    let machine = installation.clocks.machine()
    did.awaited = [:]
    for due in try store.due(account: account, before: now.instant, in: transaction)
    where did.awaited[due.file] == nil {
      let wasTried = did.setAside.contains { $0.file == due.file && $0.code == due.code }
      if !wasTried, due.isToBeTried(at: machine) { return due }
      if due.leadsElsewhere { did.awaited[due.file] = due.code }
    }
    return nil
  }

  private func pass(_ due: DueDeadline) throws {
    let commandID = "deadline:\(account):\(due.file):\(due.code):\(due.at.milliseconds)"
    _ = try perform(
      .lapse(due.code), on: due.file, by: .clock, signIn: nil, shown: nil, commandID: commandID,
      at: installation.clocks.local.moment(due.at))
    try store.removeDeadline(account: account, file: due.file, code: due.code, in: transaction)
  }

  /// - Throws: `StorageError` where the transaction cannot go on: it is run again, or the database is not there.
  private func setAside(_ due: DueDeadline, _ error: any Error) throws -> SetAsideDeadline {
    let deadline = SetAsideDeadline(account: account, due, error, at: installation.clocks.machine())
    try store.setAside(deadline, in: transaction)
    return deadline
  }
}

extension StorageError {
  /// It is no fault of what was asked: the same may succeed as soon as the database is there again.
  fileprivate var isOfTheDatabase: Bool {
    switch self {
    case .unavailable, .outcomeUnknown: true
    case .address, .constraint, .statement, .shape, .migration, .keeping: false
    }
  }
}
