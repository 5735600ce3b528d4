extension CancellationQuestion {
  /// - Throws: ``BadInput`` for a territory that the scheme does not know, an amount below zero or in another unit, a
  ///   share above 1, and a price that its payers do not add up to; ``AmountError`` where their sum leaves the range.
  func check(_ scheme: Scheme) throws {
    try BadInput.check(territory, among: scheme.vocabulary.territories, "territory")
    if let attendedShare { try BadInput.check(attendedShare, "attendedShare") }
    for (field, amount) in [("price", price), ("rights", rights), ("own", own)] {
      try BadInput.check(amount, in: scheme.primaryUnit, field)
    }
    for (index, amount) in thirdParties.enumerated() {
      try BadInput.check(amount, in: scheme.primaryUnit, "thirdParties[\(index)].amount")
    }
    try checkSum()
  }

  private func checkSum() throws {
    let paid = try ([rights, own] + thirdParties).sum(in: price.unit)
    guard paid == price else {
      throw BadInput(
        field: "price", value: price.decimal, expected: "the sum of rights, own and thirdParties, \(paid.decimal)")
    }
  }
}
