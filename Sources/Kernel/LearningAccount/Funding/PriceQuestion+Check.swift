extension PriceQuestion {
  /// - Throws: ``BadInput`` for what the scheme does not know, and an amount below zero or in another unit.
  func check(_ scheme: Scheme) throws(BadInput) {
    let header = scheme.header
    let unit = header.primaryUnit
    try BadInput.check(actionType, among: header.vocabulary.trainingKinds, "actionType")
    try BadInput.check(holderStatus, among: header.vocabulary.holderStatuses, "holderStatus")
    try BadInput.check(marks, among: header.vocabulary.certificationMarks, "marks")
    try BadInput.check(price, in: unit, "price")
    for (index, lot) in lots.enumerated() {
      try BadInput.check(lot.source, among: header.vocabulary.lotSources, "lots[\(index)].source")
      try BadInput.check(lot.amount, in: unit, "lots[\(index)].amount")
      for kind in lot.usableFor ?? [] {
        try BadInput.check(kind, among: header.vocabulary.trainingKinds, "lots[\(index)].usableFor")
      }
    }
    for (index, party) in thirdParties.enumerated() {
      try BadInput.check(party.kind, among: header.vocabulary.thirdPartyKinds, "thirdParties[\(index)].kind")
      try BadInput.check(party.amount, in: unit, "thirdParties[\(index)].amount")
    }
  }
}
