/// The rules of one day on paying for a training.
public final class FundingParameters: Sendable {
  /// By kind of training.
  public let eligibility: [String: Dated<EligibilityRule>]
  /// By kind of training, for the kinds that have a cap on that day.
  public let caps: [String: Dated<UsageCap>]
  /// Nil while nothing is capped.
  public let cappedSources: Dated<[String]>?
  /// Nil while no participation is due.
  public let participation: Dated<Amount>?
  /// The first that there ever is, as far as it was known; what a day before it is told.
  let firstParticipation: Dated<Amount>?
  /// Whether the scheme has one on any day.
  let everAsksParticipation: Bool
  public let participationSupplement: Dated<ParticipationSupplement>?
  public let exemptStatuses: Dated<[String]>?
  public let exemptStatusesNotFor: Dated<[String]>?
  public let exemptThirdParties: Dated<[String]>?
  public let exemptSources: Dated<[String]>?
  public let order: Dated<[[String]]>

  init(_ law: FundingLaw, _ lookup: LawLookup) throws(MissingValue) {
    var eligibility: [String: Dated<EligibilityRule>] = [:]
    // In one order, so that of several that are not known the same one is always named.
    for (kind, timeline) in law.eligibility.sorted(by: { $0.key < $1.key }) {
      eligibility[kind] = try lookup.needed(timeline)
    }
    self.eligibility = eligibility
    caps = law.caps.compactMapValues { lookup.optional($0) }
    cappedSources = lookup.optional(law.cappedSources)
    participation = lookup.optional(law.participation)
    firstParticipation = lookup.first(law.participation)
    everAsksParticipation = law.participation.values.contains { $0.status == .inForce }
    participationSupplement = lookup.optional(law.participationSupplement)
    exemptStatuses = lookup.optional(law.exemptStatuses)
    exemptStatusesNotFor = lookup.optional(law.exemptStatusesNotFor)
    exemptThirdParties = lookup.optional(law.exemptThirdParties)
    exemptSources = lookup.optional(law.exemptSources)
    order = try lookup.needed(law.order)
  }
}
