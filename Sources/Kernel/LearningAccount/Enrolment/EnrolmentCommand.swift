/// What somebody, or the clock, asks of a training file.
public enum EnrolmentCommand: Hashable, Sendable {
  case request
  /// The organisation has seen a request with prerequisites and begins to check them.
  case acknowledge
  case refuse(RefusalGround, words: String?)
  /// A funder adds to what pays the training.
  case topUp(TopUp)
  /// A funder takes back what they added, before it was used.
  case takeBackTopUp(funder: Int64)
  case propose(startsOn: Day, endsOn: Day)
  case accept
  /// The own share has come in: the whole of it.
  case pay
  case decline
  /// Takes back a request, or withdraws from an accepted file within the withdrawal period.
  case withdraw
  /// The holder ends an accepted file before its training was entered, whatever that costs.
  case cancel
  /// The organisation ends an accepted file before its training was entered.
  case cancelSession
  /// The start day is over and the holder did not come.
  case declareNoShow
  /// The deadline of this code has passed.
  case lapse(DeadlineCode)
  case declareEntry(on: Day)
  /// The training is over, and this is how much of it was followed: the service is done.
  case declareExit(on: Day, Completion)

  /// A command without its details, as the table of transitions names it.
  public enum Kind: String, CaseIterable, Sendable {
    case request, acknowledge, refuse, propose, accept, pay, decline, withdraw, cancel, cancelSession, declareNoShow
    case lapse, declareEntry, declareExit, topUp, takeBackTopUp
  }

  public var kind: Kind {
    switch self {
    case .request: .request
    case .acknowledge: .acknowledge
    case .refuse: .refuse
    case .topUp: .topUp
    case .takeBackTopUp: .takeBackTopUp
    case .propose: .propose
    case .accept: .accept
    case .pay: .pay
    case .decline: .decline
    case .withdraw: .withdraw
    case .cancel: .cancel
    case .cancelSession: .cancelSession
    case .declareNoShow: .declareNoShow
    case .lapse: .lapse
    case .declareEntry: .declareEntry
    case .declareExit: .declareExit
    }
  }
}

/// Why an organisation refuses. A refusal always says one.
public enum RefusalGround: String, CaseIterable, Sendable {
  case sessionFull, sessionCancelled, prerequisitesNotMet, other
}

/// Who acts on a file.
public enum Actor: String, CaseIterable, Sendable {
  case holder, organisation, funder, `operator`, clock
}
