import LearningAccount

extension PaySplit {
  /// What the kernel reckoned, lots together: a holder has rights, not lots.
  ///
  /// - Parameter topUps: the third parties of the question.
  package init(_ answer: PriceAnswer, price: Amount, topUps: [TopUp] = []) {
    let shares = topUps.compactMap { topUp -> TopUp? in
      answer.shares.first { $0.id == topUp.book.code }.map {
        TopUp(funder: topUp.funder, kind: topUp.kind, amount: $0.amount)
      }
    }
    self.init(
      rights: answer.debited ?? .zero(price.unit), topUps: shares, own: answer.own ?? .zero(price.unit), price: price,
      reasons: answer.reasons)
  }

  /// As it was fixed at acceptance.
  ///
  /// - Parameter topUps: what others pay of the price.
  package init(own: Amount, topUps: [TopUp], price: Amount, reasons: [Reason]) {
    let others = topUps.reduce(0) { $0 + $1.amount.minor }
    self.init(
      rights: Amount(minor: price.minor - own.minor - others, unit: price.unit), topUps: topUps, own: own,
      price: price, reasons: reasons)
  }

  private init(rights: Amount, topUps: [TopUp], own: Amount, price: Amount, reasons: [Reason]) {
    let shares =
      [(payer: Payer.rights, amount: rights)] + topUps.map { (payer: .thirdPartyKind($0.kind), amount: $0.amount) }
      + [(payer: .own, amount: own)]
    self.init(shares: shares.filter { !$0.amount.isZero }, price: price, reasons: reasons)
  }
}
