import LearningAccount

extension ReadableAnswer {
  mutating func write(_ answer: DeadlineAnswer) {
    line(text("deadlines.title"))
    let days = answer.deadlines.map { words.shortText(of: $0.day) }
    let width = days.map(\.count).max() ?? 0
    for (deadline, day) in zip(answer.deadlines, days) {
      let padding = String(repeating: " ", count: width - day.count)
      line("  \(padding)\(day)  \(name(of: deadline)) – \(consequence(of: deadline))")
    }
    guard let start = answer.earliestStart else { return }
    line("")
    rows([(text("deadlines.earliestStart"), words.text(of: start))])
  }

  /// In words, or the scheme's own code where no text names it.
  private func name(of deadline: Deadline) -> String {
    word("deadlines.name.\(deadline.code)", else: deadline.code.description)
  }

  private func consequence(of deadline: Deadline) -> String {
    word("deadlines.consequence.\(deadline.consequence)", else: deadline.consequence)
  }

  private func word(_ key: String, else code: String) -> String {
    words.has("explained.\(key)") ? text(key) : code
  }
}
