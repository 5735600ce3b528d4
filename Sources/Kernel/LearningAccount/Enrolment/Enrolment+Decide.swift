/// What a decision about a file needs to know beside the file itself.
public struct EnrolmentFacts: Sendable {
  /// The holder's lots in the price's unit, oldest first; needed to request and to accept.
  public let lots: [Lot]
  /// What the file holds now.
  public let reservation: Reservation?
  /// What funders have added and the file has not reserved, in the order in which they did.
  public let topUps: [TopUp]
  /// Own money that an earlier training left; needed to pay.
  public let creditNote: Amount?
  /// How many other requests for the same training action wait for an end or an acceptance.
  public let openRequests: Int

  public init(
    lots: [Lot] = [], reservation: Reservation? = nil, topUps: [TopUp] = [], creditNote: Amount? = nil,
    openRequests: Int = 0
  ) {
    self.lots = lots
    self.reservation = reservation
    self.topUps = topUps
    self.creditNote = creditNote
    self.openRequests = openRequests
  }
}

extension Enrolment {
  /// What `command` does to this file. Changes nothing.
  ///
  /// - Throws: ``Refusal`` where the table has no such way or a guard says no; `SchemeError` or ``AmountError`` where
  ///   the law or the numbers give none.
  public func decide(
    _ command: EnrolmentCommand, by actor: Actor, at now: Moment, facts: EnrolmentFacts, scheme: Scheme
  ) throws -> EnrolmentDecision {
    let question = try question(command, facts, now, scheme)
    let row = try question.transition(by: actor)
    for condition in row.guards { try question.check(condition) }
    let after = try question.afterwards(row)
    let movements = try row.effects.flatMap { try question.movements($0) }
    return EnrolmentDecision(
      enrolment: after, command: command, actor: actor, movements: movements,
      cost: try question.cost(after, movements),
      deadlines: try question.runningDeadlines(of: after), notices: question.notices(by: actor),
      reasons: try question.reasons(row))
  }
}

extension Enrolment {
  /// Who would pay what if the file were accepted now.
  public func split(lots: [Lot], topUps: [TopUp] = [], on now: Moment, scheme: Scheme) throws -> PriceAnswer {
    try question(.accept, EnrolmentFacts(lots: lots, topUps: topUps), now, scheme).split()
  }

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
      thirdParties: reservation.parts.compactMap { part in
        guard case .funder = part.book.payer else { return nil }
        return CancellationThirdParty(id: part.book.code, amount: part.amount)
      },
      knownOn: day)
  }

  /// The first day on which a session may start that is proposed now; nil where the law sets none.
  public func earliestStart(ifAnsweredAt now: Moment, scheme: Scheme) throws -> Day? {
    try question(.accept, EnrolmentFacts(), now, scheme).earliestStart()?.day
  }

  private func question(
    _ command: EnrolmentCommand, _ facts: EnrolmentFacts, _ now: Moment, _ scheme: Scheme
  ) throws -> EnrolmentQuestion {
    EnrolmentQuestion(
      enrolment: self, command: command, now: now, facts: facts, scheme: scheme,
      law: try scheme.at(now.day, knownOn: now.day))
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

  /// The row of the table that applies.
  func transition(by actor: Actor) throws -> EnrolmentTransition {
    let rows = EnrolmentTable.rows(from: enrolment.state, command.kind)
    guard let first = rows.first else { throw refusalOfState() }
    guard first.actor == actor else {
      throw Refusal(
        Reason(
          "file.notYours",
          ["command": .term("command.\(command.kind.rawValue)"), "actor": .term("actor.\(first.actor.rawValue)")]))
    }
    for row in rows where try holds(row.branch) { return row }
    throw refusalOfState()
  }

  private func refusalOfState() -> Refusal {
    Refusal(
      Reason(
        "file.notInThisState",
        [
          "command": .term("command.\(command.kind.rawValue)"),
          "state": .term("contract.\(enrolment.state.contract.rawValue)"),
        ]))
  }

  private func holds(_ branch: EnrolmentTransition.Branch?) throws -> Bool {
    switch branch {
    case nil: true
    case .deadlineIs(let code): command == .lapse(code)
    case .ownShareDue: try split().own.map(\.isPositive) ?? false
    // A training that is not eligible has no own share; it goes this way and its guard says why not.
    case .noOwnShareDue: try split().own.map(\.isZero) ?? true
    }
  }

  /// Who would pay what, by the law of today as it is known today.
  /// The acceptance asks it anew, whatever was shown before: docs/decisions/0003.
  func split() throws -> PriceAnswer {
    let terms = enrolment.terms
    let lots = facts.lots.filter { $0.available.unit == terms.price.unit && $0.isSpendable(on: now.day) }
    return try PriceSplit.decide(
      PriceQuestion(
        day: now.day, knownOn: now.day, actionType: terms.actionType, marks: terms.marks, price: terms.price,
        holderStatus: enrolment.holderStatus, lots: lots.map(PriceLot.init),
        thirdParties: facts.topUps.map(PriceThirdParty.init)),
      scheme)
  }

  /// The file after the row; which moment a command fixes is part of its meaning.
  func afterwards(_ row: EnrolmentTransition) throws -> Enrolment {
    var after = enrolment
    after.state = row.to
    switch command {
    case .request: after.requested = now
    case .propose(let startsOn, let endsOn):
      after.answered = now
      after.terms.startsOn = startsOn
      after.terms.endsOn = endsOn
    case .accept: after.ownShare = try split().own
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

  private func reasonsOfSettlement(_ row: EnrolmentTransition) throws -> [Reason] {
    if row.effects.contains(.settleCancellation) { return try costOfEnd() }
    guard row.effects.contains(.settleService), let reservation = facts.reservation else { return [] }
    return try serviceDone(reservation).reasons
  }

  private func costOfEnd() throws -> [Reason] { try facts.reservation.map { try cancellation($0).reasons } ?? [] }

  /// Why a command came out as it did, beyond its own words.
  func reasons(_ row: EnrolmentTransition) throws -> [Reason] {
    switch command {
    case .accept: try split().reasons
    case .refuse(let ground, let words):
      [Reason("file.refused.\(ground.rawValue)", words.map { ["words": .text($0)] } ?? [:])]
    case .lapse(let code):
      [Reason("file.lapsed.\(code)")] + (try reasonsOfSettlement(row))
    case .cancel, .cancelSession, .declareNoShow: try costOfEnd()
    default: []
    }
  }
}
