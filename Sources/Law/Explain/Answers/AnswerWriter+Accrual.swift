import LearningAccount

extension AnswerWriter {
  mutating func write(_ answer: AccrualAnswer) {
    amount("credit", answer.credit)
    text("unit", answer.credit.unit.code)
    amount("computed", answer.computed)
    amount("ceiling", answer.ceiling)
    reasons(answer.reasons)
    objects("lots", answer.lots) { writer, lot in
      writer.text("source", lot.source)
      writer.amount("amount", lot.amount)
      writer.day("expiresOn", lot.expiresOn)
      writer.identifiers("usableFor", lot.usableFor)
    }
  }
}
