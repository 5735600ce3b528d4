/// What is known of a training file when its deadlines are asked for. Days are local days of the scheme.
///
/// An event that has not happened is nil. Their order is not checked: each deadline follows from its own events.
public struct DeadlineFacts: Hashable, Sendable {
  public var requested: Day
  /// The organisation must check prerequisites before it answers.
  public var prerequisites: Bool
  /// The third parties that are asked about this file, of those that the scheme declares.
  public var askedFunders: Set<String>
  public var answered: Day?
  public var accepted: Day?
  public var startsOn: Day?
  public var endsOn: Day?
  public var exitedOn: Day?
  public var serviceDone: Day?
  /// Whose holidays count: the session's place, the mainland for remote trainings.
  public var territory: String

  public init(
    requested: Day, prerequisites: Bool = false, askedFunders: Set<String> = [], answered: Day? = nil,
    accepted: Day? = nil, startsOn: Day? = nil, endsOn: Day? = nil, exitedOn: Day? = nil, serviceDone: Day? = nil,
    territory: String
  ) {
    self.requested = requested
    self.prerequisites = prerequisites
    self.askedFunders = askedFunders
    self.answered = answered
    self.accepted = accepted
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.exitedOn = exitedOn
    self.serviceDone = serviceDone
    self.territory = territory
  }

  /// The day of an event; nil while it is not known. The operator's validation follows from a rule, not from a fact.
  func day(of event: EnrolmentEvent) -> Day? {
    switch event {
    case .request: requested
    case .answer: answered
    case .acceptance: accepted
    case .start: startsOn
    case .end: endsOn
    case .exit: exitedOn
    case .exitOrEnd: exitedOn ?? endsOn
    case .serviceDone: serviceDone
    case .validation: nil
    }
  }

  func meets(_ condition: EnrolmentCondition?) -> Bool {
    switch condition {
    case nil: true
    case .withPrerequisites: prerequisites
    case .withoutPrerequisites: !prerequisites
    case .funderAsked(let funder): askedFunders.contains(funder)
    }
  }
}
