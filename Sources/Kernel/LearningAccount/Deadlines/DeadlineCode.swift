/// Names a deadline: `organisation.answer`.
public struct DeadlineCode: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ code: String) { description = code }

  public static let acknowledge = DeadlineCode("organisation.acknowledge")
  public static let answer = DeadlineCode("organisation.answer")
  public static let accept = DeadlineCode("holder.accept")
  public static let pay = DeadlineCode("holder.pay")
  public static let withdraw = DeadlineCode("holder.withdraw")
  public static let cancelFree = DeadlineCode("holder.cancelFree")
  public static let declareEntry = DeadlineCode("organisation.declareEntry")
  public static let declareExit = DeadlineCode("organisation.declareExit")
  /// Until when an organisation that has declared nothing may still do so: as long as for the exit.
  public static let hold = DeadlineCode("organisation.hold")
  public static let validateService = DeadlineCode("operator.validateService")
}
