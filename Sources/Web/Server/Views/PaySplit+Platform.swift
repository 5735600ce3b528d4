import LearningAccount
import Platform

extension PaySplit {
  /// What the kernel reckoned, lots together: a holder has rights, not lots.
  init(_ answer: PriceAnswer, price: Amount) {
    let own = answer.own ?? .zero(price.unit)
    let rights = answer.debited ?? .zero(price.unit)
    self.init(shares: PaySplit.shares(rights: rights, own: own), price: price, reasons: answer.reasons)
  }

  /// As it was fixed at acceptance.
  init(own: Amount, price: Amount, reasons: [Reason]) {
    let rights = Amount(minor: price.minor - own.minor, unit: price.unit)
    self.init(shares: PaySplit.shares(rights: rights, own: own), price: price, reasons: reasons)
  }

  private static func shares(rights: Amount, own: Amount) -> [(payer: Payer, amount: Amount)] {
    [(Payer.rights, rights), (.own, own)].filter { !$0.1.isZero }.map { (payer: $0.0, amount: $0.1) }
  }
}
