/// A price split up; shares of zero are left out.
struct PriceParts {
  var lots: [PricePart] = []
  var thirdParties: [PricePart] = []
  /// What nobody but the holder is left to pay, beside the participation.
  var rest: Amount

  func shares(own: Amount) -> [PriceShare] {
    var shares: [PriceShare] = []
    shares.reserveCapacity(lots.count + thirdParties.count + 1)
    for part in lots { shares.append(PriceShare(payer: .lot(part.index), amount: part.amount)) }
    for part in thirdParties { shares.append(PriceShare(payer: .thirdParty(part.index), amount: part.amount)) }
    if own.isPositive { shares.append(PriceShare(payer: .holder, amount: own)) }
    return shares
  }
}

/// What one lot or third party pays, by its place in the question.
struct PricePart {
  let index: Int
  let amount: Amount
}
