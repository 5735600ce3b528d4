import LearningAccount

extension QuestionReader {
  private static let names: [StaticString] = [
    "scheme", "knownOn", "day", "actionType", "cleA", "price", "holderStatus", "lots", "thirdParties",
  ]

  func price() throws(ExplainProblem) -> Explanation {
    try fields.refuseOthers(than: Self.names, declared: words.certificationMarks)
    let unit = scheme.primaryUnit
    let day = try fields.required("day").day()
    let kind = try fields.required("actionType").identifier(among: words.trainingKinds)
    let marks = try marks(words.certificationMarks, contract: ["cleA"])
    let price = try fields.required("price").amount(in: unit)
    let status = try fields.required("holderStatus").identifier(among: words.holderStatuses)
    let lots = try fields.required("lots").objects(of: "lots", lot)
    let parties = try fields.required("thirdParties").objects(of: "thirdParties", thirdParty)
    let knownOn = try knownOn()
    let names = try AskedNames(lots: lots.map(\.name), thirdParties: parties.map(\.name))
    let question = PriceQuestion(
      day: day, knownOn: knownOn, actionType: kind, marks: marks, price: price, holderStatus: status,
      lots: lots.map(\.lot), thirdParties: parties.map(\.party))
    let (answer, alternatives) = try decide(days: [("day", day)], amounts: "lots", knownOn: knownOn) {
      let answer = try PriceSplit.decide(question, scheme)
      // What the next yearly credit brings is not in the question: waiting for it is no alternative here.
      return (answer, try Alternatives.decide(AlternativesQuestion(price: question), now: answer, scheme))
    }
    return .price(question, names, answer, alternatives)
  }

  private func lot(_ fields: QuestionFields) throws(ExplainProblem) -> (name: String, lot: PriceLot) {
    try fields.refuseOthers(than: ["id", "source", "amount", "expiresOn", "usableFor"])
    let name = try fields.required("id").text()
    let lot = PriceLot(
      source: try fields.required("source").identifier(among: words.lotSources),
      amount: try fields.required("amount").amount(in: scheme.primaryUnit),
      expiresOn: try fields.optional("expiresOn")?.day(),
      usableFor: try fields.optional("usableFor")?.identifiers(among: words.trainingKinds))
    return (name, lot)
  }

  private func thirdParty(_ fields: QuestionFields) throws(ExplainProblem) -> (name: String, party: PriceThirdParty) {
    try fields.refuseOthers(than: ["id", "kind", "amount"])
    let name = try fields.required("id").text()
    let party = PriceThirdParty(
      kind: try fields.required("kind").identifier(among: words.thirdPartyKinds),
      amount: try fields.required("amount").amount(in: scheme.primaryUnit))
    return (name, party)
  }
}
