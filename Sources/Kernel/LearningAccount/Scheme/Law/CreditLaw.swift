/// Credits beside the yearly accrual, over time.
public struct CreditLaw: Sendable {
  /// A fixed or least credit by its name: `corrective`, `preventionPoint`.
  public var amounts: [String: Timeline<Amount>]
  /// What rights of another unit are worth in the primary one, by name: `hour`.
  public var conversions: [String: Timeline<ConversionRule>]
  /// How much of a later credit may pay what the holder owes.
  public var debtRecoveryShare: Timeline<Proportion>

  public init(
    amounts: [String: Timeline<Amount>] = [:], conversions: [String: Timeline<ConversionRule>] = [:],
    debtRecoveryShare: Timeline<Proportion> = Timeline("debtRecoveryShare")
  ) {
    self.amounts = amounts
    self.conversions = conversions
    self.debtRecoveryShare = debtRecoveryShare
  }
}
