/// What the holder must pay on top of the participation's amount.
/// Why the engine knows it before it is law: docs/decisions/0165.
public struct ParticipationSupplement: Hashable, Sendable {
  /// Of the price, to the nearest cent; nil: the same whatever the price, which is `atMost`.
  public let shareOfPrice: Proportion?
  /// Nil: no more than the share.
  public let atMost: Amount?
  /// Kinds of training without it.
  public let exemptKinds: [String]
  /// Certification marks of trainings without it.
  public let exemptMarks: [String]
  /// A file to which third parties offer so much together has none; nil: they change nothing.
  public let exemptThirdPartiesOffer: Amount?

  public init(
    shareOfPrice: Proportion? = nil, atMost: Amount?, exemptKinds: [String] = [], exemptMarks: [String] = [],
    exemptThirdPartiesOffer: Amount? = nil
  ) {
    self.shareOfPrice = shareOfPrice
    self.atMost = atMost
    self.exemptKinds = exemptKinds
    self.exemptMarks = exemptMarks
    self.exemptThirdPartiesOffer = exemptThirdPartiesOffer
  }
}
