import LearningAccount

extension AnswerWriter {
  mutating func write(_ answer: CancellationAnswer, _ local: LocalTime) {
    text("case", answer.code)
    endOfDay("withdrawUntil", answer.withdrawUntil, local)
    endOfDay("freeUntil", answer.freeUntil, local)
    amount("rightsReturned", answer.rightsReturned)
    amount("rightsDebited", answer.rightsDebited)
    amount("ownRefunded", answer.ownRefunded)
    amount("ownCreditNote", answer.ownCreditNote)
    amount("ownKept", answer.ownKept)
    objects("thirdParties", answer.thirdParties) { writer, party in
      writer.text("id", party.id)
      writer.amount("returned", party.returned)
      writer.amount("debited", party.debited)
    }
    amount("toOrganisation", answer.toOrganisation)
    reasons(answer.reasons)
  }
}
