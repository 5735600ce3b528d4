import LearningAccount

extension AnswerWriter {
  /// With its alternatives, asked for or not: docs/decisions/0167.
  mutating func write(_ answer: PriceAnswer, _ names: AskedNames, _ alternatives: [Alternative]) {
    flag("eligible", answer.eligible)
    amount("cap", answer.cap)
    amount("usable", answer.usable)
    amount("participation", answer.participation)
    objects("shares", answer.shares) { writer, share in
      writer.text("id", names.name(of: share.payer))
      writer.amount("amount", share.amount)
    }
    amount("own", answer.own)
    amount("debited", answer.debited)
    reasons(answer.reasons)
    reason("remedy", answer.refusal?.remedy)
    objects("alternatives", alternatives) { $0.write($1) }
  }

  /// A reason, the own share then and how much less that is, and what the holder would do: no member that is not of it.
  private mutating func write(_ alternative: Alternative) {
    write(alternative.reason)
    amount("own", alternative.own)
    amount("saved", alternative.saved)
    switch alternative.action {
    case .wait(let day, let credit):
      self.day("day", day)
      amount("amount", credit)
    case .thirdParty(let kind, let amount):
      text("kind", kind)
      self.amount("amount", amount)
    case .kind(let kind): text("actionType", kind)
    case .mark(let mark): text("mark", mark)
    }
  }
}
