/// One deadline of a training file as the law of a day has it: how long, from what, who must act, and what follows.
///
/// The event's own day is never counted; a deadline holds through the whole of its day.
public struct DeadlineRule: Hashable, Sendable {
  /// Names the deadline: `organisation.answer`. Several rules share a code where their conditions exclude each other.
  public let code: String
  public let count: Int
  public let unit: DayUnit
  /// The event whose local day is counted from.
  public let from: EnrolmentEvent
  public let direction: Direction
  /// The rule concerns only files like this; nil: every file.
  public let condition: EnrolmentCondition?
  /// An event that must be known too before there is a deadline at all.
  public let alsoNeeds: EnrolmentEvent?
  /// Moves to the next working day where the day found is not one.
  public let movesToWorkingDay: Bool
  /// Who must act: `holder`, `organisation`, `funder`, `operator`.
  public let actor: String
  /// What follows when nothing was done: `cancelled`, `granted`, `rightLost`, `late`, `validated`.
  public let consequence: String

  public init(
    code: String, count: Int, unit: DayUnit, from: EnrolmentEvent, direction: Direction = .after,
    condition: EnrolmentCondition? = nil, alsoNeeds: EnrolmentEvent? = nil, movesToWorkingDay: Bool = false,
    actor: String, consequence: String
  ) {
    self.code = code
    self.count = count
    self.unit = unit
    self.from = from
    self.direction = direction
    self.condition = condition
    self.alsoNeeds = alsoNeeds
    self.movesToWorkingDay = movesToWorkingDay
    self.actor = actor
    self.consequence = consequence
  }

  /// Which side of the event the deadline lies on.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The `count`th unit after the event's day.
    case after
    /// The last calendar day after which more than `count` units lie ahead, the event's day included.
    case before
  }
}

/// What a deadline counts.
public enum DayUnit: String, Hashable, Sendable, CaseIterable { case workingDays, calendarDays }

/// What happens to a training file and starts a deadline.
public enum EnrolmentEvent: String, Hashable, Sendable, CaseIterable {
  case request, answer, acceptance, start, end, exit, serviceDone
  /// The day on which the operator's validation falls due.
  case validation
  /// The declared exit where there is one, else the planned end.
  case exitOrEnd
}

/// What a deadline may depend on.
public enum EnrolmentCondition: Hashable, Sendable {
  case withPrerequisites, withoutPrerequisites
  /// This third party is asked about the file.
  case funderAsked(String)
}
