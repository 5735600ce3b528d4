/// The law of one day, typed. Immutable and shared: a scheme makes each once.
///
/// An optional value is one that the law may lack, such as a cap, or that belongs to a topic which the scheme lacks; the
/// others are proven present when the scheme loads. What was not known yet fails the topic that needs it, when that is
/// asked for, and no other.
public final class Parameters: Sendable {
  /// The first day on which exactly this law holds.
  public let from: Day
  public let lots: LotParameters
  /// Fixed credits beside accrual, by name.
  public let creditAmounts: [String: Dated<Amount>]
  /// What another unit is worth, by name: `hour`.
  public let conversions: [String: Dated<ConversionRule>]
  /// Nil where credits pay no debt.
  public let debtRecoveryShare: Dated<Proportion>?
  private let accrualRules: Known<AccrualParameters?>
  private let fundingRules: Known<FundingParameters?>
  private let fileRules: Known<EnrolmentParameters?>
  private let cancellationTable: Known<Dated<[CancellationRule]>?>

  init(_ law: Law, on day: Day, knownOn: Day?) {
    let lookup = LawLookup(day: day, knownOn: knownOn)
    from = day
    lots = LotParameters(law.lots, lookup)
    accrualRules = lookup.topic(law.accrual, AccrualParameters.init)
    fundingRules = lookup.topic(law.funding, FundingParameters.init)
    fileRules = lookup.topic(law.files, EnrolmentParameters.init)
    cancellationTable = lookup.topic(law.cancellation) { table, lookup throws(MissingValue) in
      try lookup.needed(table)
    }
    creditAmounts = law.credits.amounts.compactMapValues { lookup.optional($0) }
    conversions = law.credits.conversions.compactMapValues { lookup.optional($0) }
    debtRecoveryShare = lookup.optional(law.credits.debtRecoveryShare)
  }

  /// Nil where the scheme credits no work.
  ///
  /// - Throws: ``SchemeError/notYetKnown(_:)``, as every topic does.
  public var accrual: AccrualParameters? {
    get throws(SchemeError) { try accrualRules.value }
  }

  /// Nil where the scheme pays for no training.
  public var funding: FundingParameters? {
    get throws(SchemeError) { try fundingRules.value }
  }

  /// Nil where the scheme has no deadlines.
  public var files: EnrolmentParameters? {
    get throws(SchemeError) { try fileRules.value }
  }

  /// The table of what an end costs; nil where the scheme has none.
  public var cancellation: Dated<[CancellationRule]>? {
    get throws(SchemeError) { try cancellationTable.value }
  }

  /// - Throws: ``MissingValue`` for the first needed value that this law lacks.
  func proveWhole() throws(MissingValue) {
    _ = try fundingRules.result.get()
    _ = try fileRules.result.get()
    _ = try cancellationTable.result.get()
    for unit in try accrualRules.result.get()?.units ?? [] { _ = try unit.rules.result.get() }
  }

  /// What one whole of a unit is worth in the primary one; nil where the law of the day turns none into the other.
  public func worth(of unit: Unit) -> Dated<Amount>? { conversions[unit.code]?.map(\.worth) }

  /// The rules of deadlines with this code; more than one where their conditions exclude each other.
  ///
  /// - Throws: ``SchemeError/notYetKnown(_:)``.
  public func deadlines(_ code: String) throws(SchemeError) -> [Dated<DeadlineRule>] {
    try files?.deadlines.filter { $0.value.code == code } ?? []
  }
}

/// A rule that the law of a day needs and does not have.
public struct MissingValue: Error, Hashable, Sendable {
  public let key: String
  public let day: Day
  public let knownOn: Day?
}

/// Rules, or the first needed value among them that was not known yet.
struct Known<Rules: Sendable>: Sendable {
  let result: Result<Rules, MissingValue>

  var value: Rules {
    get throws(SchemeError) {
      switch result {
      case .success(let rules): rules
      case .failure(let missing): throw .notYetKnown(missing)
      }
    }
  }
}

/// Looks values up for one day and one state of knowledge.
struct LawLookup {
  let day: Day
  let knownOn: Day?

  /// What `read` makes of a topic's law; nil where the scheme lacks the topic.
  func topic<TopicLaw, Rules: Sendable>(
    _ law: TopicLaw?, _ read: (TopicLaw, LawLookup) throws(MissingValue) -> Rules
  ) -> Known<Rules?> {
    Known(result: Result { () throws(MissingValue) in if let law { try read(law, self) } else { nil } })
  }

  func optional<Value>(_ timeline: Timeline<Value>) -> Dated<Value>? { timeline.holding(on: day, knownOn: knownOn) }

  /// The first value that the rule ever had, as far as it was known.
  func first<Value>(_ timeline: Timeline<Value>) -> Dated<Value>? {
    timeline.values.first { $0.status == .inForce && (knownOn ?? $0.knownFrom) >= $0.knownFrom }
  }

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

/// The rules of one day on what must happen by when.
public final class EnrolmentParameters: Sendable {
  /// In the order of the scheme's file.
  public let deadlines: [Dated<DeadlineRule>]
  /// Empty where no least time before the start is known.
  public let earliestStart: [Dated<EarliestStartRule>]
  public let simultaneousRequests: Dated<Int>?
  public let reservationMinutes: Dated<Int>

  init(_ law: EnrolmentLaw, _ lookup: LawLookup) throws(MissingValue) {
    deadlines = law.deadlines.compactMap { lookup.optional($0) }
    earliestStart = law.earliestStart.compactMap { lookup.optional($0) }
    simultaneousRequests = lookup.optional(law.simultaneousRequests)
    reservationMinutes = try lookup.needed(law.reservationMinutes)
  }
}
