extension PriceCalculation {
  /// What a cap takes away, or that it takes nothing.
  func capReasons() throws -> [Reason] {
    guard let rule = law.caps[question.actionType] else { return [] }
    let amount = Reason.Argument.amount(rule.value.amount)
    let kind = Reason.Argument.term("kind.\(question.actionType)")
    guard let cap else { return [rule.reason("funding.cap.cleA", ["cap": amount])] }
    let rights = try cappedRights()
    guard try rights.compared(with: cap.value.amount) > 0 else {
      return [cap.reason("funding.cap.notReached", ["cap": amount, "kind": kind])]
    }
    let kept = try rights - cap.value.amount
    return [
      cap.reason(
        "funding.cap.reached", ["cap": amount, "kind": kind, "rights": .amount(rights), "kept": .amount(kept)])
    ]
  }

  /// Who pays the price, part by part.
  func splitReasons(_ split: PriceParts, own: Amount, participation: Amount) throws -> [Reason] {
    try lotReasons(split) + thirdPartyReasons(split) + ownReasons(own, participation)
  }

  private func lotReasons(_ split: PriceParts) throws -> [Reason] {
    guard let first = split.lots.first else { return [] }
    let debited = Reason.Argument.amount(try split.lots.map(\.amount).sum(in: unit))
    let arguments: [String: Reason.Argument] = ["debited": debited, "first": .term("source.\(first.kind)")]
    // The order matters only where there was something to order.
    let several = Set(question.lots.filter { $0.amount.isPositive }.map(\.source)).count > 1
    return [law.order.reason(several ? "funding.rights.inOrder" : "funding.rights.pay", arguments)]
  }

  private func thirdPartyReasons(_ split: PriceParts) throws -> [Reason] {
    guard !question.thirdParties.isEmpty else { return [] }
    let paid = try split.thirdParties.map(\.amount).sum(in: unit)
    guard paid.isPositive else { return [Reason("funding.thirdParties.notNeeded")] }
    return [Reason("funding.thirdParties.pay", ["amount": .amount(paid)])]
  }

  private func ownReasons(_ own: Amount, _ participation: Amount) -> [Reason] {
    if own.isZero { return [Reason("funding.own.nothing")] }
    let arguments: [String: Reason.Argument] = ["own": .amount(own), "participation": .amount(participation)]
    if participation.isZero { return [Reason("funding.own.rest", arguments)] }
    return [Reason(own == participation ? "funding.own.participation" : "funding.own.includes", arguments)]
  }
}
