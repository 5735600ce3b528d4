/// The rules of a training file's days over time.
public struct EnrolmentLaw: Sendable {
  /// One timeline a rule; several may share a code, told apart by their condition.
  public var deadlines: [Timeline<DeadlineRule>]
  /// How early a training may start; the latest of the days that the rules give counts.
  public var earliestStart: [Timeline<EarliestStartRule>]
  /// How many requests for one action a holder may have open at once.
  public var simultaneousRequests: Timeline<Int>
  /// How long rights stay reserved while a card payment is awaited, in minutes.
  public var reservationMinutes: Timeline<Int>

  public init(
    deadlines: [Timeline<DeadlineRule>], earliestStart: [Timeline<EarliestStartRule>],
    simultaneousRequests: Timeline<Int>, reservationMinutes: Timeline<Int>
  ) {
    self.deadlines = deadlines
    self.earliestStart = earliestStart
    self.simultaneousRequests = simultaneousRequests
    self.reservationMinutes = reservationMinutes
  }
}
