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

  /// Zero where the training or the file is free of it.
  func amount(for question: PriceQuestion) throws(AmountError) -> Amount {
    let zero = Amount.zero(question.price.unit)
    guard !exemptKinds.contains(question.actionType), !exemptMarks.contains(where: question.marks.contains) else {
      return zero
    }
    if let enough = exemptThirdPartiesOffer {
      let offered = try question.thirdParties.map(\.amount).sum(in: question.price.unit)
      if try offered.compared(with: enough) >= 0 { return zero }
    }
    guard let share = try shareOfPrice?.roundedHalfUp(of: question.price) else { return atMost ?? zero }
    return if let atMost { try Amount.least(share, atMost) } else { share }
  }
}
