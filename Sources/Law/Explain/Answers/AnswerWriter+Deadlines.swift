import LearningAccount

extension AnswerWriter {
  mutating func write(_ answer: DeadlineAnswer, _ local: LocalTime) {
    objects("deadlines", answer.deadlines) { writer, deadline in
      writer.text("code", deadline.code.description)
      writer.text("actor", deadline.actor)
      writer.endOfDay("at", deadline.day, local)
      writer.text("consequence", deadline.consequence)
    }
    day("earliestStart", answer.earliestStart)
    reasons(answer.reasons)
  }
}
