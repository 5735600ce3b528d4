import LearningAccount
import Site
import Words

extension PriceSimulation {
  func fields(_ frame: Frame) -> HTML {
    let words = frame.words
    let state = reader.state
    return """
      <fieldset class="group"><legend>\(words("ask.price.training"))</legend>
      \(AmountField(name: "price", title: words("ask.price.price"), hint: words("ask.price.priceHint"), unit: unit).html(frame, state))
      \(choice("actionType", "ask.price.actionType", ground.scheme.vocabulary.trainingKinds, "kind", frame, state))
      \(ground.scheme.vocabulary.certificationMarks.html { Tick(name: $0, label: "ask.price.\($0)").html(frame, state) })</fieldset>
      <fieldset class="group"><legend>\(words("ask.price.you"))</legend>
      \(choice("holderStatus", "ask.price.holderStatus", ground.scheme.vocabulary.holderStatuses, "status", frame, state))
      \(rightsFields(frame, state))
      \(when: ground.scheme.vocabulary.accrualSource != nil, expectedField(frame, state))</fieldset>
      \(partyFields(frame, state))
      <details class="another"\(flag: "open", state.value("day") != nil)><summary>\(words("ask.price.otherDay"))</summary>
      \(Field(name: "day", label: "ask.price.day", type: "date", isShort: true, isOptional: true).html(frame, state))</details>
      """
  }

  func name(of field: String, _ words: Words) -> HTML? {
    let vocabulary = ground.scheme.vocabulary
    let terms =
      vocabulary.lotSources.map { (Self.rights($0), "source.\($0)") }
      + vocabulary.thirdPartyKinds.map { (Self.party($0), "party.\($0)") }
    return terms.first { $0.0 == field }.map { HTML(words.headingTerm($0.1)) } ?? words("ask.price.\(field)")
  }

  private func choice(
    _ name: String, _ label: String, _ values: [String], _ terms: String, _ frame: Frame, _ state: FormState
  ) -> HTML {
    let words = frame.words
    let options = values.map { Choice.Option($0, words.term("\(terms).\($0)")) }
    return Choice(name: name, label: label, options: [.none(words)] + options).html(frame, state)
  }

  /// Waiting for the next credit is something that one can do instead.
  private func expectedField(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    return AmountField(
      name: Self.expected, title: words("ask.price.expectedAccrual"), hint: words("ask.price.expectedAccrualHint"),
      unit: unit
    ).html(frame, state)
  }

  /// The first source is what nearly everybody has; the others open.
  private func rightsFields(_ frame: Frame, _ state: FormState) -> HTML {
    let sources = ground.scheme.vocabulary.lotSources
    let names = sources.map { (Self.rights($0), "source.\($0)") }
    return """
      \(names.prefix(1).html { sum($0, frame, state, hint: frame.words("ask.price.rightsHint")) })
      \(more(Array(names.dropFirst()), "ask.price.otherRights", frame, state))
      """
  }

  private func partyFields(_ frame: Frame, _ state: FormState) -> HTML {
    let names = ground.scheme.vocabulary.thirdPartyKinds.map { (Self.party($0), "party.\($0)") }
    return more(names, "ask.price.parties", frame, state)
  }

  private func more(
    _ names: [(field: String, term: String)], _ title: String, _ frame: Frame, _ state: FormState
  ) -> HTML {
    guard !names.isEmpty else { return "" }
    let isOpen = names.contains { !(state.value($0.field) ?? "").isEmpty || state.problem($0.field) != nil }
    return """
      <details class="another"\(flag: "open", isOpen)><summary>\(frame.words(title))</summary>\
      <div class="sums">\(names.html { sum($0, frame, state) })</div></details>
      """
  }

  private func sum(
    _ name: (field: String, term: String), _ frame: Frame, _ state: FormState, hint: HTML? = nil
  ) -> HTML {
    AmountField(
      name: name.field, title: HTML(frame.words.headingTerm(name.term)), hint: hint, unit: unit
    ).html(frame, state)
  }
}
