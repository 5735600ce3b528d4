import Foundation
import LearningAccount
import Ledger
import Offers
import Storage

/// One account's files inside one transaction: deadlines brought up to date, then a command done once.
package struct EnrolmentStep {
  package let installation: Installation
  package let account: Int64
  package let transaction: any Transaction
  package let now: Moment
  package let store: EnrolmentStore

  /// Runs what fell due on the account before now.
  package init(_ installation: Installation, account: Int64, in transaction: any Transaction) throws {
    self.installation = installation
    self.account = account
    self.transaction = transaction
    now = try installation.clocks.scheme(in: transaction)
    store = EnrolmentStore(installation: installation)
    try runDueDeadlines()
  }

  package func request(
    _ option: TrainingOption, holderStatus: String, signIn: Int64?, commandID: String
  ) throws -> Int64 {
    let intent = "request:\(option.training.session):\(holderStatus)"
    let answer = try AccountLedger.perform(ledgerCommand(commandID, intent, at: now), in: transaction) { ledger in
      let file = Enrolment(
        account: account, id: installation.newIdentifier(), terms: option.terms, holderStatus: holderStatus,
        state: EnrolmentState(.draft))
      let trail = try store.insert(file, option.training, in: transaction)
      try decideAndWrite(
        .request, StoredEnrolment(enrolment: file, training: option.training, trail: trail), .holder, signIn, at: now,
        &ledger)
      return String(file.id)
    }
    guard let file = Int64(answer) else { throw LedgerError.damaged("the answer of \(commandID) is no file") }
    return file
  }

  /// - Parameter shown: what the holder was told that it costs; nil where they were told nothing.
  package func perform(
    _ command: EnrolmentCommand, on file: Int64, by actor: Actor, signIn: Int64?, shown: Amount? = nil,
    commandID: String
  ) throws -> EnrolmentState {
    try perform(command, on: file, by: actor, signIn: signIn, shown: shown, commandID: commandID, at: now)
  }

  private func perform(
    _ command: EnrolmentCommand, on file: Int64, by actor: Actor, signIn: Int64?, shown: Amount?, commandID: String,
    at moment: Moment
  ) throws -> EnrolmentState {
    let intent = "\(file):\(try StoredCommand(command).json())"
    let answer = try AccountLedger.perform(ledgerCommand(commandID, intent, at: moment), in: transaction) { ledger in
      guard let stored = try store.load(account: account, file: file, in: transaction) else {
        throw EnrolmentError.unknownFile(file)
      }
      let state = try decideAndWrite(command, stored, actor, signIn, shown: shown, at: moment, &ledger)
      return "\(state.contract.rawValue) \(state.execution.rawValue)"
    }
    let parts = answer.split(separator: " ").map(String.init)
    guard parts.count == 2, let contract = ContractState(rawValue: parts[0]),
      let execution = ExecutionState(rawValue: parts[1])
    else { throw LedgerError.damaged("the answer of \(commandID) is no state") }
    return EnrolmentState(contract, execution)
  }

  /// Runs every deadline of the account that has passed, the earliest first, each dated to when it fell.
  ///
  /// A deadline's command id is its account, file, code and instant: two workers that meet do it once.
  @discardableResult
  package func runDueDeadlines() throws -> Int {
    guard try store.nextDue(account: account, before: now.instant, in: transaction) != nil else { return 0 }
    // Somebody else may be running the same. From here on they wait for us, or have done it and we see it.
    try AccountLedger.serialise(account, in: transaction)
    try serialiseCounterparts()
    var run = 0
    while let due = try store.nextDue(account: account, before: now.instant, in: transaction) {
      let code = DeadlineCode(due.code)
      let commandID = "deadline:\(account):\(due.file):\(due.code):\(due.at.milliseconds)"
      _ = try perform(
        .lapse(code), on: due.file, by: .clock, signIn: nil, shown: nil, commandID: commandID,
        at: installation.clocks.local.moment(due.at))
      try store.removeDeadline(account: account, file: due.file, code: due.code, in: transaction)
      run += 1
    }
    return run
  }

  private func ledgerCommand(_ id: String, _ intent: String, at moment: Moment) -> AccountLedger.Command {
    installation.command(id, on: account, intent, effective: moment.day)
  }

  @discardableResult
  private func decideAndWrite(
    _ command: EnrolmentCommand, _ stored: StoredEnrolment, _ actor: Actor, _ signIn: Int64?, shown: Amount? = nil,
    at moment: Moment, _ ledger: inout AccountLedger
  ) throws -> EnrolmentState {
    let decision = try stored.enrolment.decide(
      command, by: actor, at: moment, facts: try facts(for: stored), scheme: installation.scheme)
    // Between the page and the button a day may have passed, or rights been spent elsewhere: nobody pays a price that
    // they were not shown.
    if let shown, shown != decision.cost {
      throw Refusal(
        Reason("file.costChanged", ["shown": .amount(shown), "cost": .amount(decision.cost)]),
        remedy: Reason("file.lookAgain"))
    }
    try store.write(decision, after: stored.trail, signIn: signIn, at: moment, &ledger)
    for movement in decision.movements { try book(movement, &ledger) }
    try EnrolmentLetters(installation).post(decision, stored.training, in: transaction)
    return decision.enrolment.state
  }

  private func facts(for stored: StoredEnrolment) throws -> EnrolmentFacts {
    let file = stored.enrolment
    let holdings = try Holdings.load(account: account, scheme: installation.scheme, in: transaction)
    let money = try EnrolmentMoney.load(account: account, file: file.id, scheme: installation.scheme, in: transaction)
    return EnrolmentFacts(
      lots: holdings.lots, reservation: money.reservation, topUps: try money.added(in: transaction),
      creditNote: holdings.creditNote,
      openRequests: try store.openRequests(account: account, action: stored.training.action, in: transaction))
  }

  private func book(_ movement: LedgerMovement, _ ledger: inout AccountLedger) throws {
    switch movement {
    case .entry(let draft): try ledger.appendReturn(draft, by: installation.scheme)
    case .receiveOwn(let amount, let file): try OwnMoney(installation).receive(amount, for: file, &ledger)
    case .refundOwn(let amount, let file): try OwnMoney(installation).refund(amount, for: file, &ledger)
    case .receiveTopUp(let topUp, let file): try TopUps(installation).receive(topUp, for: file, &ledger)
    case .returnTopUp(let amount, let funder, let file):
      try TopUps(installation).giveBack(amount, to: funder, for: file, &ledger)
    case .settle(let order): try Settlements(installation).book(order, &ledger)
    }
  }
}
