import LearningAccount
import Site
import Words

extension ActivityRow {
  /// All fields of the line. The style sheet shows those that fit the chosen activity; a browser that cannot do that
  /// shows all, each under its own words.
  func html(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let options = kinds.map { kind in
      Choice.Option(kind.id, words.term("activity.\(kind.id)"), style: "figure-\(kind.figure)")
    }
    return """
      <div class="activity">
      \(Choice(name: name("activity"), label: "ask.accrual.activity", options: [.none(words)] + options).html(frame, state))
      <div class="when-work">\(timed(frame, state))</div>
      <div class="when-period">\(period(frame, state))</div>
      <div class="when-category">\(category(frame, state))</div>
      </div>
      """
  }

  /// Whether something stands in it, or something is wrong with it: then it is shown open.
  func isUsed(_ state: FormState) -> Bool {
    !(state.value(name("activity")) ?? "").isEmpty || state.problems.contains { $0.field.hasSuffix(String(number)) }
  }

  private func timed(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    return """
      <div class="beside measure">\(NumberField(name: name("work"), title: words("ask.accrual.work"), hint: words("ask.accrual.workHint")).html(frame, state))\
      <div class="when-measured">\(Choice(name: name("measure"), label: "ask.accrual.measure", options: Self.measures.map { .init($0, words.plain("ask.accrual.measures.\($0)")) }).html(frame, state))</div></div>
      """
  }

  private func period(_ frame: Frame, _ state: FormState) -> HTML {
    """
    <div class="beside">\(Field(name: name("from"), label: "ask.accrual.from", type: "date", isShort: true, isOptional: true).html(frame, state))\
    \(Field(name: name("to"), label: "ask.accrual.to", type: "date", isShort: true, isOptional: true).html(frame, state))</div>
    \(Tick(name: name("paid"), label: "ask.accrual.paid").html(frame, state))
    """
  }

  private func category(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let categories = kinds.flatMap(\.categories).map { Choice.Option($0, words.plain("ask.accrual.category\($0)")) }
    return """
      \(Choice(name: name("category"), label: "ask.accrual.category", options: [.none(words)] + categories).html(frame, state))
      \(Tick(name: name("imposed"), label: "ask.accrual.imposed").html(frame, state))
      """
  }
}
