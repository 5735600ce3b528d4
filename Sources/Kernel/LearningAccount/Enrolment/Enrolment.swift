/// A training file: one holder, one session of one organisation, and how far they have come.
public struct Enrolment: Hashable, Sendable {
  public let account: Int64
  public let id: Int64
  /// What was agreed, as the holder saw it; a later change of the catalogue does not reach it.
  public var terms: TrainingTerms
  /// What the holder declared to be when asking: an identifier of the scheme (`employee`).
  public let holderStatus: String
  public var state: EnrolmentState
  public var requested: Moment?
  public var answered: Moment?
  public var accepted: Moment?
  public var ended: Moment?
  public var enteredOn: Day?
  public var exitedOn: Day?
  /// When the exit was declared, and what was followed until then.
  public var serviceDeclared: Moment?
  public var completion: Completion?
  /// What the holder pays themselves, fixed at acceptance.
  public var ownShare: Amount?

  public init(
    account: Int64, id: Int64, terms: TrainingTerms, holderStatus: String, state: EnrolmentState,
    requested: Moment? = nil, answered: Moment? = nil, accepted: Moment? = nil, ended: Moment? = nil,
    enteredOn: Day? = nil, exitedOn: Day? = nil, serviceDeclared: Moment? = nil,
    completion: Completion? = nil, ownShare: Amount? = nil
  ) {
    self.account = account
    self.id = id
    self.terms = terms
    self.holderStatus = holderStatus
    self.state = state
    self.requested = requested
    self.answered = answered
    self.accepted = accepted
    self.ended = ended
    self.enteredOn = enteredOn
    self.exitedOn = exitedOn
    self.serviceDeclared = serviceDeclared
    self.completion = completion
    self.ownShare = ownShare
  }
}

/// What a session offers and costs: the facts that decisions about a file need.
public struct TrainingTerms: Hashable, Sendable {
  public let organisation: Int64
  /// An identifier that the scheme declares: `rncp`, `skillsAssessment` …
  public let actionType: String
  /// The certification marks of the training, of those that the scheme declares.
  public let marks: Set<String>
  public let price: Amount
  public var startsOn: Day
  public var endsOn: Day
  public let prerequisites: Bool
  /// Whose public holidays count: that of the session's place, the mainland for remote trainings.
  public let territory: String

  public init(
    organisation: Int64, actionType: String, marks: Set<String> = [], price: Amount, startsOn: Day, endsOn: Day,
    prerequisites: Bool, territory: String
  ) {
    self.organisation = organisation
    self.actionType = actionType
    self.marks = marks
    self.price = price
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.prerequisites = prerequisites
    self.territory = territory
  }
}
