/// The law of one day, typed. Immutable and shared: a scheme makes each once.
///
/// An optional value is one that the law may lack, such as a cap; the others are proven present when the scheme loads.
public final class Parameters: Sendable {
  /// The first day on which exactly this law holds.
  public let from: Day
  public let accrual: AccrualParameters
  public let funding: FundingParameters
  /// In the order of the scheme's file.
  public let deadlines: [Dated<DeadlineRule>]
  /// Nil where no least time before the start is known.
  public let startAfterAnswerWorkingDays: Dated<Int>?
  public let startAfterFranceTravailRequestWorkingDays: Dated<Int>?
  public let simultaneousRequests: Dated<Int>?
  public let reservationMinutes: Dated<Int>
  public let cancellation: Dated<[CancellationRule]>
  /// Fixed credits beside accrual, by lot source.
  public let creditAmounts: [String: Dated<Amount>]
  public let hourInEuros: Dated<Amount>?
  /// Nil where credits pay no debt.
  public let debtRecoveryShare: Dated<Proportion>?

  /// - Throws: ``MissingValue`` for a needed value that the law of `day` lacks.
  init(_ law: Law, on day: Day, knownOn: Day?) throws(MissingValue) {
    let lookup = LawLookup(day: day, knownOn: knownOn)
    self.from = day
    self.accrual = try AccrualParameters(law.accrual, lookup)
    self.funding = try FundingParameters(law.funding, lookup)
    self.deadlines = law.files.deadlines.compactMap { lookup.optional($0) }
    self.startAfterAnswerWorkingDays = lookup.optional(law.files.startAfterAnswerWorkingDays)
    self.startAfterFranceTravailRequestWorkingDays = lookup.optional(
      law.files.startAfterFranceTravailRequestWorkingDays)
    self.simultaneousRequests = lookup.optional(law.files.simultaneousRequests)
    self.reservationMinutes = try lookup.needed(law.files.reservationMinutes)
    self.cancellation = try lookup.needed(law.files.cancellation)
    self.creditAmounts = law.credits.amounts.compactMapValues { lookup.optional($0) }
    self.hourInEuros = lookup.optional(law.credits.hourInEuros)
    self.debtRecoveryShare = lookup.optional(law.credits.debtRecoveryShare)
  }

  /// The rules with this code; more than one where their conditions exclude each other.
  public func deadlines(_ code: String) -> [Dated<DeadlineRule>] { deadlines.filter { $0.value.code == code } }
}

/// A rule that the law of a day needs and does not have.
public struct MissingValue: Error, Hashable, Sendable {
  public let key: String
  public let day: Day
  public let knownOn: Day?
}

/// Looks values up for one day and one state of knowledge.
struct LawLookup {
  let day: Day
  let knownOn: Day?

  func optional<Value>(_ timeline: Timeline<Value>) -> Dated<Value>? { timeline.holding(on: day, knownOn: knownOn) }

  func needed<Value>(_ timeline: Timeline<Value>) throws(MissingValue) -> Dated<Value> {
    guard let value = optional(timeline) else { throw MissingValue(key: timeline.key, day: day, knownOn: knownOn) }
    return value
  }

  /// The value of the day, or before the rule began the first that it ever had.
  func neededOrFirst<Value>(_ timeline: Timeline<Value>) throws(MissingValue) -> Dated<Value> {
    if let value = optional(timeline) { return value }
    guard let first = timeline.values.first(where: { $0.status == .inForce }) else {
      throw MissingValue(key: timeline.key, day: day, knownOn: knownOn)
    }
    return first
  }
}
