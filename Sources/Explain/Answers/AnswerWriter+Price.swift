import LearningAccount

extension AnswerWriter {
  mutating func write(_ answer: PriceAnswer) {
    flag("eligible", answer.eligible)
    amount("cap", answer.cap)
    amount("usable", answer.usable)
    amount("participation", answer.participation)
    objects("shares", answer.shares) { writer, share in
      writer.text("id", share.id)
      writer.amount("amount", share.amount)
    }
    amount("own", answer.own)
    amount("debited", answer.debited)
    reasons(answer.reasons)
    reason("remedy", answer.refusal?.remedy)
  }
}
