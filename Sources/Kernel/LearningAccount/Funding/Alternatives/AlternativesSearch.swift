/// Asks one price question again with one fact changed at a time.
struct AlternativesSearch {
  let question: AlternativesQuestion
  let scheme: Scheme
  let now: PriceAnswer

  /// Nil where the changed question gives no smaller own share, or sums that no amount can hold.
  func alternative(
    _ action: Alternative.Action, _ changed: PriceQuestion, _ reason: (PriceAnswer, Amount) -> Reason
  ) throws -> Alternative? {
    try answer(to: changed).flatMap { try alternative(action, $0, reason) }
  }

  /// The same, for a changed question that was answered already.
  func alternative(
    _ action: Alternative.Action, _ then: PriceAnswer, _ reason: (PriceAnswer, Amount) -> Reason
  ) throws -> Alternative? {
    guard let own = then.own else { return nil }
    let saved = try now.own.map { try $0 - own }
    if let saved, !saved.isPositive { return nil }
    let reason = reason(then, own)
    // What rests on no rule of its own is as sure as the own share then, which sums up all the others.
    let sureness = reason.source == nil ? then.reasons.last?.confidence : nil
    return Alternative(
      action: action, own: own, saved: saved, reason: sureness.map { reason.asSure(as: $0) } ?? reason)
  }

  /// Nil where its sums leave the range: what cannot be reckoned is no advice.
  func answer(to changed: PriceQuestion) throws -> PriceAnswer? {
    do {
      return try PriceSplit.decide(changed, scheme)
    } catch AmountError.outOfRange {
      return nil
    }
  }
}
