/// The law of one day, typed. Immutable and shared: a scheme makes each once.
///
/// An optional value is one that the law may lack, such as a cap, or that belongs to a topic which the scheme lacks; the
/// others are proven present when the scheme loads.
public final class Parameters: Sendable {
  /// The first day on which exactly this law holds.
  public let from: Day
  /// Nil where the scheme credits no work.
  public let accrual: AccrualParameters?
  public let lots: LotParameters
  /// Nil where the scheme pays for no training.
  public let funding: FundingParameters?
  /// Nil where the scheme has no deadlines.
  public let files: FileParameters?
  /// The table of what an end costs; nil where the scheme has none.
  public let cancellation: Dated<[CancellationRule]>?
  /// Fixed credits beside accrual, by name.
  public let creditAmounts: [String: Dated<Amount>]
  /// What another unit is worth, by name: `hour`.
  public let conversions: [String: Dated<ConversionRule>]
  /// Nil where credits pay no debt.
  public let debtRecoveryShare: Dated<Proportion>?

  /// - Throws: ``MissingValue`` for a needed value that the law of `day` lacks.
  init(_ law: Law, on day: Day, knownOn: Day?) throws(MissingValue) {
    let lookup = LawLookup(day: day, knownOn: knownOn)
    from = day
    accrual = if let accrual = law.accrual { try AccrualParameters(accrual, lookup) } else { nil }
    lots = LotParameters(law.lots, lookup)
    funding = if let funding = law.funding { try FundingParameters(funding, lookup) } else { nil }
    files = if let files = law.files { try FileParameters(files, lookup) } else { nil }
    cancellation = if let table = law.cancellation { try lookup.needed(table) } else { nil }
    creditAmounts = law.credits.amounts.compactMapValues { lookup.optional($0) }
    conversions = law.credits.conversions.compactMapValues { lookup.optional($0) }
    debtRecoveryShare = lookup.optional(law.credits.debtRecoveryShare)
  }

  /// What one whole of a unit is worth in the primary one; nil where the law of the day turns none into the other.
  public func worth(of unit: Unit) -> Dated<Amount>? { conversions[unit.code]?.map(\.worth) }

  /// The rules of deadlines with this code; more than one where their conditions exclude each other.
  public func deadlines(_ code: String) -> [Dated<DeadlineRule>] {
    files?.deadlines.filter { $0.value.code == code } ?? []
  }
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
