extension PriceQuestion {
  /// The identifier under which the holder's own share stands in an answer.
  public static let ownID = "own"

  /// - Throws: ``BadInput`` for what the scheme does not know, an amount below zero or in another unit, and an
  ///   identifier that stands twice or is `own`.
  func check(_ scheme: Scheme) throws(BadInput) {
    let words = scheme.vocabulary
    try known(actionType, among: words.trainingKinds, "actionType")
    try known(holderStatus, among: words.holderStatuses, "holderStatus")
    try check(price, scheme.primaryUnit, "price")
    for (index, lot) in lots.enumerated() {
      try known(lot.source, among: words.lotSources, "lots[\(index)].source")
      try check(lot.amount, scheme.primaryUnit, "lots[\(index)].amount")
    }
    for (index, party) in thirdParties.enumerated() {
      try known(party.kind, among: words.thirdPartyKinds, "thirdParties[\(index)].kind")
      try check(party.amount, scheme.primaryUnit, "thirdParties[\(index)].amount")
    }
    try checkIdentifiers()
  }

  private func checkIdentifiers() throws(BadInput) {
    var seen: Set = [Self.ownID]
    let named =
      lots.enumerated().map { ("lots[\($0.offset)].id", $0.element.id) }
      + thirdParties.enumerated().map { ("thirdParties[\($0.offset)].id", $0.element.id) }
    for (field, id) in named where !seen.insert(id).inserted {
      throw BadInput(field: field, value: id, expected: "an identifier that stands once and is not \"own\"")
    }
  }

  private func known(_ value: String, among declared: [String], _ field: String) throws(BadInput) {
    guard declared.contains(value) else {
      throw BadInput(field: field, value: value, expected: "one of \(declared.joined(separator: ", "))")
    }
  }

  private func check(_ amount: Amount, _ unit: Unit, _ field: String) throws(BadInput) {
    guard amount.unit == unit, !amount.isNegative else {
      throw BadInput(field: field, value: amount.decimal, expected: "an amount in \(unit.code), zero or more")
    }
  }
}
