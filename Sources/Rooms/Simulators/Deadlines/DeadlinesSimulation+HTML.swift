import LearningAccount
import Site
import Words

extension DeadlinesSimulation {
  func fields(_ frame: Frame) -> HTML {
    let words = frame.words
    let state = reader.state
    return """
      <fieldset class="group"><legend>\(words("ask.deadlines.request"))</legend>
      \(day("requestedOn", frame, state))
      \(Tick(name: "prerequisites", label: "ask.deadlines.prerequisites").html(frame, state))
      \(ground.scheme.vocabulary.fundersOnInstruction.html { Tick(name: $0, label: "ask.deadlines.\($0)").html(frame, state) })
      \(TerritoryChoice(scheme: ground.scheme).html(frame, state))</fieldset>
      <fieldset class="group"><legend>\(words("ask.deadlines.known"))</legend>
      <div class="beside">\(day("answeredOn", frame, state))\(day("acceptedOn", frame, state))</div>
      <div class="beside">\(day("startsOn", frame, state))\(day("endsOn", frame, state))</div></fieldset>
      """
  }

  func name(of field: String, _ words: Words) -> HTML? {
    words(field == "territory" ? "ask.territory" : "ask.deadlines.\(field)")
  }

  private func day(_ name: String, _ frame: Frame, _ state: FormState) -> HTML {
    Field(name: name, label: "ask.deadlines.\(name)", type: "date", isShort: true).html(frame, state)
  }

  func answer(_ frame: Frame) -> HTML {
    guard let decided else { return "" }
    let words = frame.words
    return """
      \(headline(decided, words))
      \(timeLine(decided, words).html(frame))
      \(table(decided, frame))
      \(startReasons(decided, frame))
      """
  }

  private func headline(_ decided: Decided, _ words: Words) -> HTML {
    if let start = decided.answer.earliestStart {
      return """
        <h2>\(words("ask.deadlines.earliest"))</h2><p class="big-day">\(words.day(start))</p>
        \(when: isTooEarly(decided, start), Callout(tone: .alarm, text: words("ask.deadlines.tooEarly", ["day": .day(decided.facts.startsOn ?? start)])).html())
        """
    }
    if let supposed = decided.supposed {
      let days: [String: Argument] = ["latest": .day(supposed.latest)]
      return """
        <h2>\(words("ask.deadlines.earliest"))</h2><p class="big-day">\(words.day(supposed.soonest))</p>
        <p>\(words(supposed.soonest == supposed.latest ? "ask.deadlines.whenever" : "ask.deadlines.supposed", days))</p>
        """
    }
    return "<h2>\(words("ask.deadlines.answer"))</h2><p>\(words("ask.deadlines.noEarliest"))</p>"
  }

  private func isTooEarly(_ decided: Decided, _ start: Day) -> Bool {
    decided.facts.startsOn.map { $0 < start } ?? false
  }

  private func startReasons(_ decided: Decided, _ frame: Frame) -> HTML {
    Reasons(reasons: decided.startReasons, title: "ask.deadlines.whyStart").html(frame)
  }
}

/// Whose holidays count.
struct TerritoryChoice {
  let scheme: Scheme

  func html(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let places = scheme.vocabulary.territories.map { Choice.Option($0, words.term("territory.\($0)")) }
    return Choice(name: "territory", label: "ask.territory", options: places).html(frame, state)
  }
}
