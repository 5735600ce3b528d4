/// What a command does to a file: the file afterwards, and everything that must be written with it.
public struct EnrolmentDecision: Sendable {
  public let enrolment: Enrolment
  public let command: EnrolmentCommand
  public let actor: Actor
  /// Who pays what, by which it was decided; nil for a command that does not turn on it.
  public let split: EnrolmentSplit?
  /// What moves in the holder's ledger, in this order.
  public let movements: [LedgerMovement]
  /// What the command costs the holder: the own share on acceptance, what an end does not give back. Compared with what
  /// the holder was shown before they decided. What funders lose is not among it.
  public let cost: Amount
  /// Every deadline that runs from now on; those before it end.
  public let deadlines: [RunningDeadline]
  public let notices: [EnrolmentNotice]
  public let reasons: [Reason]
}

/// A movement of the holder's money that a decision asks for.
public enum LedgerMovement: Hashable, Sendable {
  case entry(EntryDraft)
  /// Own money comes in from the card payment.
  case receiveOwn(Amount, file: Int64)
  /// Own money goes back to where it came from.
  case refundOwn(Amount, file: Int64)
  /// A funder's money comes in from their deposit for the file.
  case receiveTopUp(TopUp, file: Int64)
  /// What a funder added goes back into their deposit.
  case returnTopUp(Amount, funder: Int64, file: Int64)
  /// The file's money is divided for good.
  case settle(SettlementOrder)
}

extension LedgerMovement {
  /// Why the file's money is divided or given back as it is, where this does so.
  var reasonsOfEnd: [Reason] {
    switch self {
    case .settle(let order): order.settlement.reasons
    case .entry(let draft) where draft.code == .voided: draft.reasons
    default: []
    }
  }
}

/// Everything that a settlement needs to be booked in the accounts that it concerns.
public struct SettlementOrder: Hashable, Sendable {
  public let settlement: Settlement
  public let reservation: Reservation
  public let stage: Reservation.Stage
  /// The account of the organisation, which carries its identifier.
  public let organisation: Int64

  public init(settlement: Settlement, reservation: Reservation, stage: Reservation.Stage, organisation: Int64) {
    self.settlement = settlement
    self.reservation = reservation
    self.stage = stage
    self.organisation = organisation
  }
}

/// A deadline that runs on a file.
public struct RunningDeadline: Hashable, Sendable {
  public let code: DeadlineCode
  public let due: Due
  public let actor: Actor
  public let consequence: String

  public init(code: DeadlineCode, due: Due, actor: Actor, consequence: String) {
    self.code = code
    self.due = due
    self.actor = actor
    self.consequence = consequence
  }

  /// A deadline of the law holds through the whole of its day; one of the operator's falls at an instant.
  public enum Due: Hashable, Sendable {
    case endOf(Day)
    case at(Instant)
  }
}

/// Whom to tell what. The template names a text in every language.
public struct EnrolmentNotice: Hashable, Sendable {
  public let to: Actor
  public let template: String
}
