import LearningAccount
import Site
import Words

extension CancellationSimulation {
  func fields(_ frame: Frame) -> HTML {
    let words = frame.words
    let state = reader.state
    let parties = CancellationParty.allCases.map {
      Choice.Option($0.rawValue, words.plain("ask.cancel.by\($0.rawValue)"))
    }
    return """
      <fieldset class="group"><legend>\(words("ask.cancel.training"))</legend>
      \(day("acceptedOn", frame, state))
      <div class="beside">\(day("startsOn", frame, state))\(day("endsOn", frame, state))</div>
      \(TerritoryChoice(scheme: ground.scheme).html(frame, state))</fieldset>
      <fieldset class="group"><legend>\(words("ask.cancel.money"))</legend>
      <div class="sums">\(sum("rights", isOptional: false, frame, state))\(sum("own", frame, state))\(sum("others", frame, state))</div></fieldset>
      <fieldset class="group"><legend>\(words("ask.cancel.ending"))</legend>
      \(day("at", isOptional: true, frame, state))
      \(Choice(name: "by", label: "ask.cancel.by", options: parties).html(frame, state))
      \(Tick(name: "forceMajeure", label: "ask.cancel.forceMajeure").html(frame, state))
      \(Tick(name: "entered", label: "ask.cancel.entered").html(frame, state))
      <div class="when-entered">\(NumberField(name: "attendedShare", title: words("ask.cancel.attended"), hint: words("ask.cancel.attendedHint"), sign: "%").html(frame, state))\
      <div class="when-organisation">\(Tick(name: "resumeProposed", label: "ask.cancel.resume").html(frame, state))</div></div></fieldset>
      """
  }

  func name(of field: String, _ words: Words) -> HTML? {
    switch field {
    case "territory": words("ask.territory")
    case "attendedShare": words("ask.cancel.attended")
    default: words("ask.cancel.\(field)")
    }
  }

  private func day(_ name: String, isOptional: Bool = false, _ frame: Frame, _ state: FormState) -> HTML {
    Field(name: name, label: "ask.cancel.\(name)", type: "date", isShort: true, isOptional: isOptional)
      .html(frame, state)
  }

  private func sum(_ name: String, isOptional: Bool = true, _ frame: Frame, _ state: FormState) -> HTML {
    AmountField(name: name, title: frame.words("ask.cancel.\(name)"), unit: unit, isOptional: isOptional)
      .html(frame, state)
  }

  func answer(_ frame: Frame) -> HTML {
    guard let decided else { return "" }
    let words = frame.words
    let fate = MoneyFate(decided.answer)
    return """
      \(headline(fate, decided, words))
      \(fate.html(frame))
      \(decided.line.map { "<h3>\(words("ask.cancel.overTime"))</h3>\($0.html(frame))" as HTML })
      \(facts(decided, words))
      \(Reasons(reasons: decided.answer.reasons, title: "ask.cancel.why").html(frame))
      """
  }

  private func headline(_ fate: MoneyFate, _ decided: Decided, _ words: Words) -> HTML {
    let day: [String: Argument] = ["day": .day(decided.question.at)]
    guard !fate.isFree else { return "<h2>\(words("ask.cancel.free", day))</h2>" }
    return """
      <h2>\(words("ask.cancel.costs", day))</h2>\(fate.headline(words))
      """
  }

  private func facts(_ decided: Decided, _ words: Words) -> HTML {
    Facts(lines: [
      (words("ask.cancel.organisation"), words.amount(decided.answer.toOrganisation)),
      (words("ask.cancel.withdrawUntil"), decided.answer.withdrawUntil.map(words.day)),
      (words("ask.cancel.freeUntil"), decided.answer.freeUntil.map(words.day)),
      (words("ask.cancel.case"), words.name(decided.answer.code)),
    ]).html()
  }
}
