extension CancellationQuestion {
  /// - Throws: ``BadInput`` for a territory that the scheme does not know, an amount below zero or in another unit, an
  ///   identifier that stands twice or is `own`, a share above 1, and a price that its payers do not add up to;
  ///   ``AmountError`` where their sum leaves the range.
  func check(_ scheme: Scheme) throws {
    guard scheme.vocabulary.territories.contains(territory) else {
      let known = scheme.vocabulary.territories.joined(separator: ", ")
      throw BadInput(field: "territory", value: territory, expected: "one of \(known)")
    }
    if let share = attendedShare, share < .zero || share > .whole {
      let value = "\(share.numerator)/\(share.denominator)"
      throw BadInput(field: "attendedShare", value: value, expected: "a share from 0 to 1")
    }
    let amounts =
      [("price", price), ("rights", rights), ("own", own)]
      + thirdParties.enumerated().map { ("thirdParties[\($0.offset)].amount", $0.element.amount) }
    for (field, amount) in amounts { try check(amount, scheme.primaryUnit, field) }
    try checkIdentifiers()
    try checkSum()
  }

  private func check(_ amount: Amount, _ unit: Unit, _ field: String) throws(BadInput) {
    guard amount.unit == unit, !amount.isNegative else {
      throw BadInput(field: field, value: amount.decimal, expected: "an amount in \(unit.code), zero or more")
    }
  }

  private func checkIdentifiers() throws(BadInput) {
    var seen: Set = [PriceQuestion.ownID]
    for (index, party) in thirdParties.enumerated() where !seen.insert(party.id).inserted {
      throw BadInput(
        field: "thirdParties[\(index)].id", value: party.id,
        expected: "an identifier that stands once and is not \"\(PriceQuestion.ownID)\"")
    }
  }

  private func checkSum() throws {
    let paid = try ([rights, own] + thirdParties.map(\.amount)).sum(in: price.unit)
    guard paid == price else {
      throw BadInput(
        field: "price", value: price.decimal, expected: "the sum of rights, own and thirdParties, \(paid.decimal)")
    }
  }
}
