import Foundation
import LearningAccount
import Ledger
import Offers
import Storage

/// One account's files inside one transaction: deadlines brought up to date, then a command done once.
///
/// ``caughtUp(_:account:in:)`` makes one; no command is done on an account that has not caught up.
package struct EnrolmentStep {
  let installation: Installation
  let account: Int64
  let transaction: any Transaction
  let now: Moment
  let store: EnrolmentStore

  /// Deadlines that have passed and wait to be run though they lead to another state, by file.
  let awaited: [Int64: DeadlineCode]

  private init(
    _ installation: Installation, account: Int64, at now: Moment, awaited: [Int64: DeadlineCode],
    in transaction: any Transaction
  ) {
    self.installation = installation
    self.account = account
    self.transaction = transaction
    self.now = now
    self.awaited = awaited
    store = EnrolmentStore(installation: installation)
  }

  /// Runs every deadline of the account that has passed, the earliest first, each dated to when it fell.
  ///
  /// One that fails is undone by itself and set aside; the others go on, save those of its file that come after it where
  /// it leads to another state. A deadline's command id is its account, file, code and instant: two workers that meet do
  /// it once.
  /// - Returns: the step that does commands now, and what was done; whoever ends the transaction well calls
  ///   ``CaughtUp/report(to:)`` after it.
  package static func caughtUp(
    _ installation: Installation, account: Int64, in transaction: any Transaction
  ) throws -> (step: EnrolmentStep, did: CaughtUp) {
    let now = try installation.clocks.scheme(in: transaction)
    let clock = EnrolmentStep(installation, account: account, at: now, awaited: [:], in: transaction)
    let did = try clock.catchUp()
    let step = EnrolmentStep(installation, account: account, at: now, awaited: did.awaited, in: transaction)
    return (step, did)
  }

  package func request(
    _ option: TrainingOption, holderStatus: String, signIn: Int64?, commandID: String
  ) throws -> Int64 {
    let intent = "request:\(option.training.session):\(holderStatus)"
    return try AccountLedger.perform(ledgerCommand(commandID, intent, at: now), in: transaction) { ledger in
      let file = Enrolment(
        account: account, id: installation.newIdentifier(), terms: option.terms, holderStatus: holderStatus,
        state: EnrolmentState(.draft))
      let trail = try store.insert(file, option.training, in: transaction)
      try decideAndWrite(
        .request, StoredEnrolment(enrolment: file, training: option.training, trail: trail), .holder, signIn, at: now,
        &ledger)
      return file.id
    }
  }

  /// - Parameter shown: what the holder was told that it costs; nil where they were told nothing.
  package func perform(
    _ command: EnrolmentCommand, on file: Int64, by actor: Actor, signIn: Int64?, shown: Amount? = nil,
    commandID: String
  ) throws -> EnrolmentState {
    try perform(command, on: file, by: actor, signIn: signIn, shown: shown, commandID: commandID, at: now)
  }

  func perform(
    _ command: EnrolmentCommand, on file: Int64, by actor: Actor, signIn: Int64?, shown: Amount?, commandID: String,
    at moment: Moment
  ) throws -> EnrolmentState {
    let intent = "\(file):\(try StoredCommand(command).json())"
    return try AccountLedger.perform(ledgerCommand(commandID, intent, at: moment), in: transaction) { ledger in
      // By the law the file is elsewhere already; nobody acts on where it was.
      if actor != .clock, awaited[file] != nil {
        throw Refusal(Reason("file.deadlineAwaited"), remedy: Reason("file.deadlineAwaitedMore"))
      }
      guard let stored = try store.load(account: account, file: file, in: transaction) else {
        throw EnrolmentError.unknownFile(file)
      }
      return try decideAndWrite(command, stored, actor, signIn, shown: shown, at: moment, &ledger)
    }
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
    try store.write(decision, after: stored, signIn: signIn, at: moment, &ledger)
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

extension EnrolmentStep {
  /// Where deadlines of several files are due, takes the heads of all other accounts that they may book into, in the order
  /// that every command keeps: organisations, funders, the operator. Taken one file after the other they would come in any
  /// order, and the deadlines of two holders would wait for each other.
  func serialiseCounterparts() throws {
    let machine = installation.clocks.machine()
    let files = Set(
      try store.due(account: account, before: now.instant, in: transaction).filter { $0.isToBeTried(at: machine) }
        .map(\.file))
    guard files.count > 1 else { return }
    let organisations = try store.organisations(account: account, of: files, in: transaction)
    let funders = try files.flatMap { try EnrolmentMoney.funders(account: account, file: $0, in: transaction) }
    for other in Set(organisations).sorted() + Set(funders).sorted() + [OperatorAccount.id] {
      try AccountLedger.serialise(other, in: transaction)
    }
  }
}
