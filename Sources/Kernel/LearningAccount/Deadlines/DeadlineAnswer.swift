/// One deadline of a file: who must have acted by when, and what follows if not.
public struct Deadline: Hashable, Sendable {
  public let code: DeadlineCode
  /// `holder`, `organisation`, `funder`, `operator`.
  public let actor: String
  /// Holds to 23:59:59 of this day, local time.
  public let day: Day
  /// `cancelled`, `granted`, `rightLost`, `late`, `validated`.
  public let consequence: String

  public init(code: DeadlineCode, actor: String, day: Day, consequence: String) {
    self.code = code
    self.actor = actor
    self.day = day
    self.consequence = consequence
  }
}

/// Every deadline that the known events of a file give.
public struct DeadlineAnswer: Hashable, Sendable {
  /// By day, then in the order of the scheme's rules.
  public let deadlines: [Deadline]
  /// The first day on which the training may start; nil before the answer, or where the law of then set none.
  public let earliestStart: Day?
  /// The rule that sets it.
  public let earliestStartReason: Reason?
  /// In the order of the deadlines, the earliest start last.
  public let reasons: [Reason]

  public func day(_ code: DeadlineCode) -> Day? { deadlines.first { $0.code == code }?.day }
}
