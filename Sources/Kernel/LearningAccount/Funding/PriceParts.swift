/// A price split up; shares of zero are left out.
struct PriceParts {
  var lots: [PricePart] = []
  var thirdParties: [PricePart] = []
  /// What nobody but the holder is left to pay, beside the participation.
  var rest: Amount

  func shares(_ question: PriceQuestion, own: Amount) -> [PriceShare] {
    var shares: [PriceShare] = []
    shares.reserveCapacity(lots.count + thirdParties.count + 1)
    for part in lots { shares.append(PriceShare(id: question.lots[part.index].id, amount: part.amount)) }
    for part in thirdParties {
      shares.append(PriceShare(id: question.thirdParties[part.index].id, amount: part.amount))
    }
    if own.isPositive { shares.append(PriceShare(id: PriceQuestion.ownID, amount: own)) }
    return shares
  }
}

/// What one lot or third party pays, by its place in the question.
struct PricePart {
  let index: Int
  let amount: Amount
}
