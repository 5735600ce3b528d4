import LearningAccount
import Words

extension ActivityRow {
  /// All fields of the line. The style sheet shows those that fit the chosen activity; a browser that cannot do that
  /// shows all, each under its own words.
  func html(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let kinds = ActivityKind.allCases.map { kind in
      Choice.Option(kind.rawValue, words.term("activity.\(kind.rawValue)"), style: "figure-\(kind.figure)")
    }
    return """
      <div class="activity">
      \(Choice(name: name("activity"), label: "ask.accrual.activity", options: [.none(words)] + kinds).html(frame, state))
      <div class="when-work">\(timed(frame, state))</div>
      <div class="when-period">\(selfEmployed(frame, state))</div>
      <div class="when-category">\(agent(frame, state))</div>
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

  private func selfEmployed(_ frame: Frame, _ state: FormState) -> HTML {
    """
    <div class="beside">\(Field(name: name("from"), label: "ask.accrual.from", type: "date", isShort: true, isOptional: true).html(frame, state))\
    \(Field(name: name("to"), label: "ask.accrual.to", type: "date", isShort: true, isOptional: true).html(frame, state))</div>
    \(Tick(name: name("paid"), label: "ask.accrual.paid").html(frame, state))
    """
  }

  private func agent(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let categories = PublicCategory.allCases.map {
      Choice.Option($0.rawValue, words.plain("ask.accrual.category\($0.rawValue)"))
    }
    return """
      \(Choice(name: name("category"), label: "ask.accrual.category", options: [.none(words)] + categories).html(frame, state))
      \(Tick(name: name("imposed"), label: "ask.accrual.imposed").html(frame, state))
      """
  }
}

extension ActivityKind {
  /// What is told of an activity of this kind, and which fields ask for it.
  enum Figure: String { case workTime, paidPeriod, categorisedShare, none }

  var figure: Figure {
    switch self {
    case .employee, .apprentice: .workTime
    case .selfEmployed: .paidPeriod
    case .publicAgent: .categorisedShare
    case .esat: .none
    }
  }
}
