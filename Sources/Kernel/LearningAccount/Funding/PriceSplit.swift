/// Splits the price of a training between rights, third parties and the holder.
public enum PriceSplit {
  /// - Throws: ``BadInput`` for a question that cannot be asked, ``SchemeError`` for a day without law, ``AmountError``
  ///   where sums leave the range.
  public static func decide(_ question: PriceQuestion, _ scheme: Scheme) throws -> PriceAnswer {
    try question.check(scheme)
    let law = try scheme.at(question.day, knownOn: question.knownOn)
    let funding = try scheme.topic(try law.funding, "rules on who pays for a training")
    var calculation = PriceCalculation(question, funding, law.lots, scheme.primaryUnit)
    let isEligible = try calculation.decideEligibility()
    try calculation.noteLots()
    let participation = try calculation.decideParticipation(isEligible: isEligible)
    let usable = try calculation.usableRights()
    guard isEligible else {
      return PriceAnswer(
        eligible: false, cap: calculation.cap, usable: usable, participation: participation, shares: [], own: nil,
        debited: nil, question: question, funding: funding, lotLaw: law.lots, steps: calculation.steps)
    }
    let parts = try calculation.split(participation: participation)
    let own = try participation + parts.rest
    let debited = try parts.lots.map(\.amount).sum(in: scheme.primaryUnit)
    try calculation.note(parts, debited: debited, own: own, participation: participation)
    return PriceAnswer(
      eligible: true, cap: calculation.cap, usable: usable, participation: participation,
      shares: parts.shares(own: own), own: own, debited: debited, question: question, funding: funding,
      lotLaw: law.lots, steps: calculation.steps)
  }
}
