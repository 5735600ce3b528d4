import LearningAccount

extension AnswerWriter {
  mutating func write(_ answer: CancellationAnswer, _ names: AskedNames, _ local: LocalTime) {
    text("case", answer.code)
    endOfDay("withdrawUntil", answer.withdrawUntil, local)
    endOfDay("freeUntil", answer.freeUntil, local)
    amount("rightsReturned", answer.rightsReturned)
    amount("rightsDebited", answer.rightsDebited)
    amount("ownRefunded", answer.ownRefunded)
    amount("ownCreditNote", answer.ownCreditNote)
    amount("ownKept", answer.ownKept)
    objects("thirdParties", Array(zip(names.thirdParties, answer.thirdParties))) { writer, named in
      let (name, party) = named
      writer.text("id", name)
      writer.amount("returned", party.returned)
      writer.amount("debited", party.debited)
    }
    amount("toOrganisation", answer.toOrganisation)
    reasons(answer.reasons)
  }
}
