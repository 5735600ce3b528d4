extension Enrolment {
  /// What `command` does to this file. Changes nothing.
  ///
  /// - Throws: ``Refusal`` where the table has no such way or a guard says no; `SchemeError` or ``AmountError`` where
  ///   the law or the numbers give none.
  public func decide(
    _ command: EnrolmentCommand, by actor: Actor, at now: Moment, facts: EnrolmentFacts, scheme: Scheme
  ) throws -> EnrolmentDecision {
    try decide(command, by: actor, at: now, facts: facts, scheme: scheme, split: nil)
  }

  /// - Parameter split: as ``split(_:at:scheme:)`` answers to the same facts, for whoever has asked; nil: it is reckoned
  ///   where the command turns on it.
  func decide(
    _ command: EnrolmentCommand, by actor: Actor, at now: Moment, facts: EnrolmentFacts, scheme: Scheme,
    split: EnrolmentSplit?
  ) throws -> EnrolmentDecision {
    let rows = try EnrolmentTable.rows(from: state, command.kind, by: actor)
    let split = rows.contains(where: \.turnsOnSplit) ? try split ?? self.split(facts, at: now, scheme: scheme) : nil
    let question = try question(command, facts, now, scheme, split)
    let row = try question.transition(among: rows)
    for condition in row.guards { try question.check(condition) }
    let after = question.afterwards(row)
    let movements = try row.effects.flatMap { try question.movements($0) }
    return EnrolmentDecision(
      enrolment: after, command: command, actor: actor, split: split, movements: movements,
      cost: try question.cost(after, movements),
      deadlines: try question.runningDeadlines(of: after), notices: question.notices(by: actor),
      reasons: question.reasons(movements))
  }
}

extension Enrolment {
  /// What ending this accepted file on a day would be asked of the scheme's table.
  ///
  /// - Parameters:
  ///   - day: the day of the end. By its knowledge of the law it is decided, unless the caller asks for another.
  ///   - reservation: what the file holds, as the ledger has it.
  public func cancellationQuestion(
    by party: CancellationParty, on day: Day, _ reservation: Reservation
  ) throws -> CancellationQuestion {
    let unit = terms.price.unit
    return CancellationQuestion(
      acceptedOn: accepted?.day ?? day, startsOn: terms.startsOn, endsOn: terms.endsOn, enteredOn: enteredOn, at: day,
      by: party, territory: terms.territory, price: terms.price,
      rights: try reservation.sum(of: .rights, in: unit), own: try reservation.sum(of: .holder, in: unit),
      thirdParties: reservation.ofFunders.map(\.amount), knownOn: day)
  }

  /// The first day on which a session may start that is proposed now; nil where the law sets none.
  public func earliestStart(ifAnsweredAt now: Moment, scheme: Scheme) throws -> Day? {
    try question(.accept, EnrolmentFacts(), now, scheme).earliestStart()?.day
  }

  private func question(
    _ command: EnrolmentCommand, _ facts: EnrolmentFacts, _ now: Moment, _ scheme: Scheme,
    _ split: EnrolmentSplit? = nil
  ) throws -> EnrolmentQuestion {
    EnrolmentQuestion(
      enrolment: self, command: command, now: now, facts: facts, scheme: scheme,
      law: try scheme.at(now.day, knownOn: now.day), split: split)
  }
}

/// One command on one file, with all that answers it: the steps of the decision.
///
/// Nobody is held to what nobody could know: every part is decided by the law as it is known on the command's day.
/// What that means for a law for the past: docs/decisions/0158.
struct EnrolmentQuestion {
  let enrolment: Enrolment
  let command: EnrolmentCommand
  let now: Moment
  let facts: EnrolmentFacts
  let scheme: Scheme
  let law: Parameters
  /// Who would pay what, reckoned once for all that follows; nil for a command that does not turn on it.
  let split: EnrolmentSplit?

  /// The row of the table that applies.
  func transition(among rows: [EnrolmentTransition]) throws(Refusal) -> EnrolmentTransition {
    guard let row = rows.first(where: { holds($0.branch) }) else {
      throw EnrolmentTable.refusal(of: command.kind, in: enrolment.state)
    }
    return row
  }

  private func holds(_ branch: EnrolmentTransition.Branch?) -> Bool {
    switch branch {
    case nil: true
    case .deadlineIs(let code): command == .lapse(code)
    case .ownShareDue: split?.answer.own.map(\.isPositive) ?? false
    // A training that is not eligible has no own share; it goes this way and its guard says why not.
    case .noOwnShareDue: split?.answer.own.map(\.isZero) ?? true
    }
  }

  /// The file after the row; which moment a command fixes is part of its meaning.
  func afterwards(_ row: EnrolmentTransition) -> Enrolment {
    var after = enrolment
    after.state = row.to
    switch command {
    case .request: after.requested = now
    case .propose(let startsOn, let endsOn):
      after.answered = now
      after.terms.startsOn = startsOn
      after.terms.endsOn = endsOn
    case .accept: after.ownShare = split?.answer.own
    case .declareEntry(let day): after.enteredOn = day
    case .declareExit(let day, let completion):
      after.exitedOn = day
      after.completion = completion
      after.serviceDeclared = now
    case .acknowledge, .refuse, .topUp, .takeBackTopUp, .pay, .decline, .withdraw, .cancel, .cancelSession,
      .declareNoShow, .lapse:
      break
    }
    if row.to.contract == .accepted, enrolment.state.contract != .accepted { after.accepted = now }
    if row.to.contract.isEnd { after.ended = now }
    return after
  }

  /// Why a command came out as it did, beyond its own words.
  func reasons(_ movements: [LedgerMovement]) -> [Reason] {
    switch command {
    case .accept: split?.answer.reasons ?? []
    case .refuse(let ground, let words):
      [Reason("file.refused.\(ground.rawValue)", words.map { ["words": .text($0)] } ?? [:])]
    case .lapse(let code):
      [Reason("file.lapsed.\(code)")] + movements.flatMap(\.reasonsOfEnd)
    case .cancel, .cancelSession, .declareNoShow: movements.flatMap(\.reasonsOfEnd)
    default: []
    }
  }
}
