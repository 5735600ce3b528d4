/// One row of the file's life: who may do what in which state, under which conditions, and what follows.
///
/// The same table decides commands, draws the documentation and tells a page what happens next.
public struct EnrolmentTransition: Sendable {
  public let from: EnrolmentState
  public let command: EnrolmentCommand.Kind
  public let actor: Actor
  /// Chooses between rows of one state and command; a row whose branch does not hold is passed over.
  public let branch: Branch?
  /// What must hold; the first that does not is the reason of the refusal.
  public let guards: [Guard]
  public let to: EnrolmentState
  public let effects: [Effect]

  /// Whether it asks who would pay what.
  var turnsOnSplit: Bool {
    branch == .ownShareDue || branch == .noOwnShareDue
      || guards.contains { $0 == .eligible || $0 == .eligibleIfToppedUp }
      || effects.contains(.reserveRights)
  }

  /// What decides between two ways of the same command.
  public enum Branch: Hashable, Sendable {
    case ownShareDue, noOwnShareDue
    case deadlineIs(DeadlineCode)
  }

  /// A condition in the vocabulary of the file's life.
  public enum Guard: String, CaseIterable, Sendable {
    case sessionAhead, belowOpenRequests, eligible, hasPrerequisites, startsLateEnough, endsAfterStart
    case insideWithdrawal, startPassed, entryDayPlausible, exitDayPlausible
    /// Eligible, or needing no more for it than money that a third party may still add.
    case eligibleIfToppedUp
    case notToppedUp, toppedUp
  }

  /// What a transition does to the holder's money.
  public enum Effect: String, CaseIterable, Sendable {
    case reserveRights, receiveOwnShare, confirmReservation, voidReservation, commitReservation
    case receiveTopUp
    /// What a funder added and no reservation holds goes back to them.
    case returnTopUps
    /// What an end costs, by the scheme's table.
    case settleCancellation
    /// The training was followed, in whole or in part: the organisation is owed what the scheme's table says.
    case settleService
  }
}

/// The life of a training file as a table.
public enum EnrolmentTable {
  public static let transitions: [EnrolmentTransition] =
    requests + answers + topUps + acceptance + ends + execution + passings

  /// The rows for a state and a command, in the order in which their branches are tried.
  public static func rows(
    from state: EnrolmentState, _ command: EnrolmentCommand.Kind
  ) -> [EnrolmentTransition] {
    transitions.filter { $0.from == state && $0.command == command }
  }

  /// The rows for what `actor` asks in a state: one at least.
  ///
  /// - Throws: ``Refusal`` where there is none, or it is somebody else's.
  static func rows(
    from state: EnrolmentState, _ command: EnrolmentCommand.Kind, by actor: Actor
  ) throws(Refusal) -> [EnrolmentTransition] {
    let rows = rows(from: state, command)
    guard let first = rows.first else { throw refusal(of: command, in: state) }
    guard first.actor == actor else {
      throw Refusal(
        Reason(
          "file.notYours",
          ["command": .term("command.\(command.rawValue)"), "actor": .term("actor.\(first.actor.rawValue)")]))
    }
    return rows
  }

  /// Why a command that no row has is refused.
  static func refusal(of command: EnrolmentCommand.Kind, in state: EnrolmentState) -> Refusal {
    Refusal(
      Reason(
        "file.notInThisState",
        ["command": .term("command.\(command.rawValue)"), "state": .term("contract.\(state.contract.rawValue)")]))
  }

  /// Whether anything can happen to a file in this state still.
  public static func goesOn(_ state: EnrolmentState) -> Bool { transitions.contains { $0.from == state } }

  /// Whether funders may add to a file in this state.
  public static func takesTopUps(_ state: EnrolmentState) -> Bool { !rows(from: state, .topUp).isEmpty }

  /// What `actor` could do in this state, whatever the conditions.
  public static func commands(from state: EnrolmentState, for actor: Actor) -> [EnrolmentCommand.Kind] {
    var seen: [EnrolmentCommand.Kind] = []
    for row in transitions where row.from == state && row.actor == actor && !seen.contains(row.command) {
      seen.append(row.command)
    }
    return seen
  }

  /// The deadlines that run while a file is in this state.
  public static func deadlines(in state: EnrolmentState) -> [DeadlineCode] {
    switch (state.contract, state.execution) {
    case (.requested, .notStarted): [.acknowledge, .answer]
    case (.acknowledged, .notStarted): [.answer]
    case (.proposed, .notStarted): [.accept]
    case (.awaitingPayment, .notStarted): [.pay]
    case (.accepted, .notStarted): [.withdraw, .cancelFree, .declareEntry, .hold]
    case (.accepted, .inTraining): [.declareExit]
    case (.accepted, .serviceDeclared): [.validateService]
    default: []
    }
  }

  private typealias Row = EnrolmentTransition

  private static func row(
    _ from: ContractState, _ command: EnrolmentCommand.Kind, by actor: Actor, if branch: Row.Branch? = nil,
    guards: [Row.Guard] = [], to: ContractState, effects: [Row.Effect] = []
  ) -> Row {
    Row(
      from: EnrolmentState(from), command: command, actor: actor, branch: branch, guards: guards,
      to: EnrolmentState(to), effects: effects)
  }

  private static let requests: [Row] = [
    row(
      .draft, .request, by: .holder, guards: [.belowOpenRequests, .sessionAhead, .eligibleIfToppedUp], to: .requested),
    row(.requested, .acknowledge, by: .organisation, guards: [.hasPrerequisites], to: .acknowledged),
    row(.requested, .withdraw, by: .holder, to: .requestWithdrawn, effects: [.returnTopUps]),
    row(.acknowledged, .withdraw, by: .holder, to: .requestWithdrawn, effects: [.returnTopUps]),
  ]

  private static let answers: [Row] = [ContractState.requested, .acknowledged].flatMap { state in
    [
      row(state, .refuse, by: .organisation, to: .refused, effects: [.returnTopUps]),
      row(state, .propose, by: .organisation, guards: [.endsAfterStart, .startsLateEnough], to: .proposed),
    ]
  }

  /// Others may add money as long as the holder has not accepted; from then on who pays what is fixed.
  private static let topUps: [Row] = [ContractState.requested, .acknowledged, .proposed].flatMap { state in
    [
      row(state, .topUp, by: .funder, guards: [.notToppedUp], to: state, effects: [.receiveTopUp]),
      row(state, .takeBackTopUp, by: .funder, guards: [.toppedUp], to: state, effects: [.returnTopUps]),
    ]
  }

  private static let acceptance: [Row] = [
    row(
      .proposed, .accept, by: .holder, if: .noOwnShareDue, guards: [.eligible, .sessionAhead], to: .accepted,
      effects: [.reserveRights, .confirmReservation]),
    row(
      .proposed, .accept, by: .holder, if: .ownShareDue, guards: [.eligible, .sessionAhead], to: .awaitingPayment,
      effects: [.reserveRights]),
    row(.proposed, .decline, by: .holder, to: .declined, effects: [.returnTopUps]),
    row(
      .awaitingPayment, .pay, by: .holder, guards: [.sessionAhead], to: .accepted,
      effects: [.receiveOwnShare, .confirmReservation]),
    row(.awaitingPayment, .decline, by: .holder, to: .declined, effects: [.voidReservation]),
  ]

  private static let ends: [Row] = [
    row(.requested, .lapse, by: .clock, if: .deadlineIs(.acknowledge), to: .unanswered, effects: [.returnTopUps]),
    row(.requested, .lapse, by: .clock, if: .deadlineIs(.answer), to: .unanswered, effects: [.returnTopUps]),
    row(.acknowledged, .lapse, by: .clock, if: .deadlineIs(.answer), to: .unanswered, effects: [.returnTopUps]),
    row(.proposed, .lapse, by: .clock, if: .deadlineIs(.accept), to: .notAccepted, effects: [.returnTopUps]),
    row(
      .awaitingPayment, .lapse, by: .clock, if: .deadlineIs(.pay), to: .unpaid, effects: [.voidReservation]),
    row(
      .accepted, .withdraw, by: .holder, guards: [.insideWithdrawal], to: .withdrawn, effects: [.voidReservation]),
    row(.accepted, .cancel, by: .holder, to: .cancelledByHolder, effects: [.settleCancellation]),
    row(
      .accepted, .cancelSession, by: .organisation, to: .cancelledByOrganisation, effects: [.settleCancellation]),
    Row(
      from: EnrolmentState(.accepted), command: .declareNoShow, actor: .organisation, branch: nil,
      guards: [.startPassed], to: EnrolmentState(.cancelledByHolder, .noShow), effects: [.settleCancellation]),
    // An organisation that has said nothing of the training when even its end should have been declared has not held
    // it: the holder's money must not wait for ever.
    row(
      .accepted, .lapse, by: .clock, if: .deadlineIs(.hold), to: .cancelledByOrganisation,
      effects: [.settleCancellation]),
  ]

  /// Deadlines whose passing changes no state: it is recorded, and the other side is told (docs/decisions/0004).
  private static let passings: [Row] = [
    (EnrolmentState(.accepted), DeadlineCode.withdraw), (EnrolmentState(.accepted), .cancelFree),
    (EnrolmentState(.accepted), .declareEntry), (EnrolmentState(.accepted, .inTraining), .declareExit),
  ].map { state, code in
    Row(
      from: state, command: .lapse, actor: .clock, branch: .deadlineIs(code), guards: [], to: state, effects: [])
  }

  private static let execution: [Row] = [
    Row(
      from: EnrolmentState(.accepted), command: .declareEntry, actor: .organisation, branch: nil,
      guards: [.entryDayPlausible], to: EnrolmentState(.accepted, .inTraining), effects: [.commitReservation]),
    Row(
      from: EnrolmentState(.accepted, .inTraining), command: .declareExit, actor: .organisation, branch: nil,
      guards: [.exitDayPlausible], to: EnrolmentState(.accepted, .serviceDeclared), effects: []),
    // Nobody has objected in time: what was declared holds.
    Row(
      from: EnrolmentState(.accepted, .serviceDeclared), command: .lapse, actor: .clock,
      branch: .deadlineIs(.validateService), guards: [], to: EnrolmentState(.accepted, .serviceDone),
      effects: [.settleService]),
  ]
}
