import LearningAccount

extension QuestionReader {
  private static let names: [StaticString] = [
    "scheme", "knownOn", "requestedAt", "prerequisites", "franceTravail", "answeredAt", "acceptedAt", "startsOn",
    "endsOn", "enteredOn", "exitedOn", "serviceDoneAt", "territory",
  ]

  func deadlines() throws(ExplainProblem) -> Explanation {
    try fields.refuseOthers(than: Self.names, declared: words.fundersOnInstruction)
    let local = entry.local
    var facts = DeadlineFacts(requested: try fields.required("requestedAt").localDay(local), territory: "")
    facts.prerequisites = try fields.required("prerequisites").flag()
    facts.askedFunders = try marks(words.fundersOnInstruction, contract: ["franceTravail"])
    facts.answered = try fields.nullable("answeredAt")?.localDay(local)
    facts.accepted = try fields.nullable("acceptedAt")?.localDay(local)
    facts.startsOn = try fields.nullable("startsOn")?.day()
    facts.endsOn = try fields.nullable("endsOn")?.day()
    // No deadline counts from it; it is part of a file's story all the same.
    _ = try fields.nullable("enteredOn")?.day()
    facts.exitedOn = try fields.nullable("exitedOn")?.day()
    facts.serviceDone = try fields.nullable("serviceDoneAt")?.localDay(local)
    facts.territory = try territory()
    let knownOn = try knownOn()
    let answer = try decide(days: days(of: facts), amounts: "requestedAt", knownOn: knownOn) {
      try Deadlines.decide(facts, scheme, knownOn: knownOn)
    }
    try checkWritten(answer.deadlines.map(\.day) + [answer.earliestStart], asked: days(of: facts))
    return .deadlines(facts, answer, local)
  }

  private func days(of facts: DeadlineFacts) -> [(StaticString, Day?)] {
    [
      ("requestedAt", facts.requested), ("answeredAt", facts.answered), ("acceptedAt", facts.accepted),
      ("startsOn", facts.startsOn), ("endsOn", facts.endsOn), ("exitedOn", facts.exitedOn),
      ("serviceDoneAt", facts.serviceDone),
    ]
  }
}
