import LearningAccount

extension PaySplit {
  /// What an acceptance would fix, with the reasons.
  package init(_ split: EnrolmentSplit, price: Amount) {
    self.init(split.payers, price: price, reasons: split.answer.reasons)
  }

  /// - Parameter payers: nil where nobody pays anything yet.
  init(_ payers: EnrolmentPayers?, price: Amount, reasons: [Reason]) {
    let shares = payers?.shares.map { share in (payer: Payer(share.payer), amount: share.amount) } ?? []
    self.init(shares: shares, price: price, reasons: reasons)
  }
}

extension PaySplit.Payer {
  fileprivate init(_ payer: EnrolmentPayers.Payer) {
    switch payer {
    case .rights: self = .rights
    case .funder(_, let kind): self = .thirdPartyKind(kind)
    case .holder: self = .own
    }
  }
}
