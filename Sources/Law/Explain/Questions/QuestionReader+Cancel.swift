import LearningAccount

extension QuestionReader {
  private static let names: [StaticString] = [
    "scheme", "knownOn", "acceptedAt", "startsOn", "endsOn", "enteredOn", "at", "by", "forceMajeure", "attendedShare",
    "resumeProposed", "territory", "price", "rights", "own", "thirdParties",
  ]

  func cancel() throws(ExplainProblem) -> Explanation {
    try fields.refuseOthers(than: Self.names)
    let unit = scheme.primaryUnit
    let accepted = try fields.required("acceptedAt").localDay(entry.local)
    var question = CancellationQuestion(
      acceptedOn: accepted, startsOn: try fields.required("startsOn").day(),
      endsOn: try fields.required("endsOn").day(), enteredOn: try fields.nullable("enteredOn")?.day(),
      at: try fields.required("at").localDay(entry.local), by: try party(),
      forceMajeure: try fields.required("forceMajeure").flag(),
      attendedShare: try fields.nullable("attendedShare")?.share(),
      resumeProposed: try fields.nullable("resumeProposed")?.flag() ?? false, territory: try territory(),
      price: try fields.required("price").amount(in: unit), rights: try fields.required("rights").amount(in: unit),
      own: try fields.required("own").amount(in: unit))
    let parties = try fields.optional("thirdParties")?.objects(of: "thirdParties", thirdParty) ?? []
    let knownOn = try knownOn()
    let names = try AskedNames(thirdParties: parties.map(\.name))
    (question.thirdParties, question.knownOn) = (parties.map(\.amount), knownOn)
    let answer = try decide(days: [("acceptedAt", accepted)], amounts: "price", knownOn: knownOn) {
      try Cancellation.decide(question, scheme)
    }
    try checkWritten(
      [answer.withdrawUntil, answer.freeUntil], asked: [("acceptedAt", accepted), ("startsOn", question.startsOn)])
    return .cancel(question, names, answer, entry.local)
  }

  private func party() throws(ExplainProblem) -> CancellationParty {
    let known = CancellationParty.allCases.map(\.rawValue)
    let word = try fields.required("by").identifier(among: known)
    return CancellationParty(rawValue: word) ?? .holder
  }

  private func thirdParty(_ fields: QuestionFields) throws(ExplainProblem) -> (name: String, amount: Amount) {
    try fields.refuseOthers(than: ["id", "amount"])
    return (try fields.required("id").text(), try fields.required("amount").amount(in: scheme.primaryUnit))
  }
}
