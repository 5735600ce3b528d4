/// The rules of paying for a training over time.
public struct FundingLaw: Sendable {
  /// By kind of training; a kind without a rule is not eligible.
  public var eligibility: [String: Timeline<EligibilityRule>]
  /// By kind of training, for the kinds that ever had a cap.
  public var caps: [String: Timeline<UsageCap>]
  /// The lot sources that a cap bounds together.
  public var cappedSources: Timeline<[String]>
  /// The holder's compulsory share.
  public var participation: Timeline<Amount>
  /// More of the same, on top of the amount.
  public var participationSupplement: Timeline<ParticipationSupplement>
  public var exemptStatuses: Timeline<[String]>
  /// The kinds of training for which no status exempts.
  public var exemptStatusesNotFor: Timeline<[String]>
  public var exemptThirdParties: Timeline<[String]>
  public var exemptSources: Timeline<[String]>
  /// Lot sources in the order of use; sources of one rank are used oldest first.
  public var order: Timeline<[[String]]>

  public init(
    eligibility: [String: Timeline<EligibilityRule>], caps: [String: Timeline<UsageCap>] = [:],
    cappedSources: Timeline<[String]> = Timeline("cappedSources"),
    participation: Timeline<Amount> = Timeline("amount"),
    participationSupplement: Timeline<ParticipationSupplement> = Timeline("supplement"),
    exemptStatuses: Timeline<[String]> = Timeline("exemptStatuses"),
    exemptStatusesNotFor: Timeline<[String]> = Timeline("exemptStatusesNotFor"),
    exemptThirdParties: Timeline<[String]> = Timeline("exemptThirdParties"),
    exemptSources: Timeline<[String]> = Timeline("exemptSources"), order: Timeline<[[String]]>
  ) {
    self.eligibility = eligibility
    self.caps = caps
    self.cappedSources = cappedSources
    self.participation = participation
    self.participationSupplement = participationSupplement
    self.exemptStatuses = exemptStatuses
    self.exemptStatusesNotFor = exemptStatusesNotFor
    self.exemptThirdParties = exemptThirdParties
    self.exemptSources = exemptSources
    self.order = order
  }
}

/// Who may use rights for a kind of training.
public enum EligibilityRule: Hashable, Sendable {
  case open
  case closed
  /// Holders of one of these statuses, or anyone to whom third parties offer so much together.
  case restricted(statuses: [String], thirdPartiesOffer: Amount)
}

/// How much of the capped lots one training may use.
public struct UsageCap: Hashable, Sendable {
  public let amount: Amount
  /// A training with one of these certification marks is exempt from the cap of its kind.
  public let exemptMarks: [String]

  public init(amount: Amount, exemptMarks: [String] = []) {
    self.amount = amount
    self.exemptMarks = exemptMarks
  }
}
