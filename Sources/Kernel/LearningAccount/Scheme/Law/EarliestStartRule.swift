/// How early a training may start: so many days after an event, where its condition holds.
public struct EarliestStartRule: Hashable, Sendable {
  /// Names the rule in reasons: `answer`.
  public let code: String
  public let count: Int
  public let unit: DayUnit
  /// The event whose local day is counted from; the day itself is never counted.
  public let from: EnrolmentEvent
  /// The rule concerns only files like this; nil: every file.
  public let condition: EnrolmentCondition?

  public init(code: String, count: Int, unit: DayUnit, from: EnrolmentEvent, condition: EnrolmentCondition? = nil) {
    self.code = code
    self.count = count
    self.unit = unit
    self.from = from
    self.condition = condition
  }
}
