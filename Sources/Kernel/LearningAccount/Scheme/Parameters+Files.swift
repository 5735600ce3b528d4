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
