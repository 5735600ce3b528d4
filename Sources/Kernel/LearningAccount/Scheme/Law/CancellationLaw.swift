/// One line of the table of what an end costs. The first line whose conditions all hold decides.
public struct CancellationRule: Hashable, Sendable {
  /// The letter under which the terms know it: `G1`.
  public let code: String
  public let conditions: [CancellationCondition]
  /// What becomes of rights, and of third parties' money alike.
  public let rights: RightsOutcome
  public let own: OwnMoneyOutcome
  public let organisation: OrganisationOutcome

  public init(
    code: String, conditions: [CancellationCondition], rights: RightsOutcome, own: OwnMoneyOutcome,
    organisation: OrganisationOutcome
  ) {
    self.code = code
    self.conditions = conditions
    self.rights = rights
    self.own = own
    self.organisation = organisation
  }
}

/// What a line of the cancellation table may ask.
public enum CancellationCondition: Hashable, Sendable {
  case entered, notEntered
  case byHolder, byOrganisation
  case forceMajeure
  case resumeProposed
  /// The withdrawal period still runs.
  case withinWithdrawal
  case beforeStart
  /// After the start day: a no show.
  case afterStart
  /// Through the day of the deadline `holder.cancelFree`.
  case freeOfCharge
  /// The share attended is strictly below this.
  case attendedBelow(Proportion)
}

public enum RightsOutcome: String, Hashable, Sendable, CaseIterable { case returned, debited, proRata }

public enum OwnMoneyOutcome: String, Hashable, Sendable, CaseIterable { case refunded, creditNote, kept, proRata }

public enum OrganisationOutcome: Hashable, Sendable {
  case nothing, proRata, wholePrice
  case share(Proportion)
}
