import LearningAccount
import Site
import Words

extension DeadlinesSimulation {
  /// Every deadline from its event to its last day, and the days that are known, in the order of their ends.
  func timeLine(_ decided: Decided, _ words: Words) -> TimeLine {
    var rows = Self.known(decided.facts).map { key, day in
      TimeLine.Row(name: words("ask.deadlines.event.\(key)"), from: nil, through: day, style: "event")
    }
    rows += decided.answer.deadlines.map { deadline in
      let event = reasons(of: deadline, decided).compactMap(Self.event).first
      // What must be done before a day is possible as soon as the file is accepted.
      let from = event.map { $0 > deadline.day ? decided.facts.accepted ?? deadline.day : $0 }
      return TimeLine.Row(
        name: name(of: deadline, words), from: from, through: deadline.day,
        style: Self.style(of: deadline.actor) + (met(deadline, decided) == nil ? "" : " met"))
    }
    if let start = decided.answer.earliestStart {
      rows.append(TimeLine.Row(name: words("ask.deadlines.earliest"), from: nil, through: start, style: "start"))
    }
    return TimeLine(today: ground.today, rows: rows)
  }

  private static func known(_ facts: DeadlineFacts) -> [(String, Day)] {
    let days = [
      ("request", facts.requested), ("answer", facts.answered), ("acceptance", facts.accepted),
      ("start", facts.startsOn), ("end", facts.endsOn),
    ]
    return days.compactMap { name, day in day.map { (name, $0) } }
  }

  /// The day on which what a deadline asks for was done in time, as far as the question says so.
  private func met(_ deadline: Deadline, _ decided: Decided) -> Day? {
    let done: Day? =
      switch deadline.code {
      case .acknowledge, .answer: decided.facts.answered
      case .accept: decided.facts.accepted
      default: nil
      }
    return done.flatMap { $0 <= deadline.day ? $0 : nil }
  }

  private static func style(of actor: String) -> String { actor == "holder" ? "yours" : "others-turn" }

  private static func event(_ reason: Reason) -> Day? {
    if case .day(let day) = reason.arguments["from"] { day } else { nil }
  }

  private func name(of deadline: Deadline, _ words: Words) -> HTML { words("ask.deadlines.code.\(deadline.code)") }

  /// A deadline's own reasons, among those of all in the order of the deadlines: the one that names its code, and
  /// that it was moved.
  private func reasons(of deadline: Deadline, _ decided: Decided) -> [Reason] {
    let own = "deadline.\(deadline.code)."
    let rest = decided.answer.reasons.drop { !$0.code.hasPrefix(own) }
    return rest.prefix(1) + rest.dropFirst().prefix { $0.code == "deadline.moved" }
  }

  func table(_ decided: Decided, _ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <table class="statement deadlines" role="table" aria-label="\(words.plain("ask.deadlines.answer"))"><thead role="rowgroup"><tr role="row">\
      \(["by", "who", "otherwise"].html { "<th role=\"columnheader\" scope=\"col\">\(words("ask.deadlines.column.\($0)"))</th>" })</tr></thead>
      <tbody role="rowgroup">\(decided.answer.deadlines.html { row($0, decided, frame) })</tbody></table>
      """
  }

  private func row(_ deadline: Deadline, _ decided: Decided, _ frame: Frame) -> HTML {
    let words = frame.words
    let name = name(of: deadline, words)
    return """
      <tr role="row"><td role="cell" class="date">\(words.shortDay(deadline.day))</td>
      <td role="cell" class="what">\(name) \
      \(Why(subject: name, reasons: reasons(of: deadline, decided)).html(frame))</td>
      \(outcome(of: deadline, decided, words))</tr>
      """
  }

  /// What follows where nothing is done, or that it was done.
  private func outcome(of deadline: Deadline, _ decided: Decided, _ words: Words) -> HTML {
    if let day = met(deadline, decided) {
      return
        "<td role=\"cell\" class=\"otherwise met\">\(words("ask.deadlines.met", ["day": .html(words.shortDay(day))]))</td>"
    }
    let label = words.plain("ask.deadlines.column.otherwise")
    return """
      <td role="cell" class="otherwise" data-label="\(label)">\(words.term("consequence.\(deadline.consequence)"))</td>
      """
  }
}
