/// Who pays what for a training, and why.
public struct PriceAnswer: Sendable {
  public let eligible: Bool
  /// How much of the capped rights this training may use; nil where no cap applies.
  public let cap: Amount?
  /// The sum of the lots that may pay, after the cap, not bounded by the price.
  public let usable: Amount
  /// The compulsory share, which is part of `own`.
  public let participation: Amount
  /// Lots in the order used, third parties, then the holder; none is zero. Empty where not eligible.
  public let shares: [PriceShare]
  /// What the holder pays; nil where not eligible.
  public let own: Amount?
  /// What the lots pay; nil where not eligible.
  public let debited: Amount?
  let question: PriceQuestion
  /// The law that decided.
  let funding: FundingParameters
  let lotLaw: LotParameters
  let steps: [PriceStep]

  /// The steps of the decision in the order in which they applied, each with its source. Written only when asked for.
  public var reasons: [Reason] { writer.reasons(steps) }

  /// Why not, and what would change it; nil where eligible.
  public var refusal: Refusal? { eligible ? nil : writer.refusal(steps) }

  /// Whether rights may pay, or might if third parties added more.
  public var eligibleIfToppedUp: Bool {
    eligible || steps.contains { if case .thirdPartiesWouldOpen = $0 { true } else { false } }
  }

  private var writer: PriceReasons { PriceReasons(question: question, funding: funding, lots: lotLaw) }
}

/// What one lot, one third party or the holder pays.
public struct PriceShare: Hashable, Sendable {
  public let payer: PricePayer
  public let amount: Amount

  public init(payer: PricePayer, amount: Amount) {
    self.payer = payer
    self.amount = amount
  }
}

/// Who pays a share. Lots and third parties stand by their place in the question: what they are called or numbered is
/// the asker's own.
public enum PricePayer: Hashable, Sendable {
  case lot(Int)
  case thirdParty(Int)
  case holder
}
