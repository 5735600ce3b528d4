extension PriceCalculation {
  /// What binds lots, and what a cap takes away, or that it takes nothing.
  mutating func noteLots() throws(AmountError) {
    steps += usable.bindings
    guard let capRule else { return }
    if let mark = exemptingMark {
      steps.append(.capExempt(mark: mark, capRule.amount))
      return
    }
    let rights = try cappedRights()
    guard try rights.compared(with: capRule.amount) > 0 else {
      steps.append(.capNotReached(capRule.amount))
      return
    }
    steps.append(.capReached(capRule.amount, rights: rights, kept: try rights - capRule.amount))
  }

  /// Who pays the price, part by part.
  mutating func note(_ parts: PriceParts, debited: Amount, own: Amount, participation: Amount) throws(AmountError) {
    if let first = parts.lots.first {
      steps.append(.lotsPay(debited, first: first.index, inOrder: hasSeveralSources))
    }
    if !question.thirdParties.isEmpty {
      let paid = try parts.thirdParties.map(\.amount).sum(in: unit)
      steps.append(paid.isPositive ? .thirdPartiesPay(paid) : .thirdPartiesNotNeeded)
    }
    steps.append(ownStep(own, participation))
  }

  /// The order matters only where there was something to order.
  private var hasSeveralSources: Bool {
    guard let first = usable.lots.first(where: \.amount.isPositive) else { return false }
    let source = question.lots[first.index].source
    return usable.lots.contains { $0.amount.isPositive && question.lots[$0.index].source != source }
  }

  private func ownStep(_ own: Amount, _ participation: Amount) -> PriceStep {
    if own.isZero { return .ownNothing }
    if participation.isZero { return .ownRest(own) }
    return own == participation ? .ownParticipation(own) : .ownIncludes(own, participation: participation)
  }
}
