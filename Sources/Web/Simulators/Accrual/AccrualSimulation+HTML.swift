import LearningAccount
import Words

extension AccrualSimulation {
  func fields(_ frame: Frame) -> HTML {
    let words = frame.words
    let state = reader.state
    return """
      <fieldset class="group"><legend>\(words("ask.accrual.you"))</legend>
      <div class="beside">\(Field(name: "year", label: "ask.accrual.year", inputMode: "numeric", isShort: true, maxLength: 9).html(frame, state))\
      \(Field(name: "birthYear", label: "ask.accrual.birthYear", inputMode: "numeric", isShort: true, maxLength: 9).html(frame, state))</div></fieldset>
      \(when: hasActivities, "<fieldset class=\"group\"><legend>\(words("ask.accrual.activities"))</legend>\(rows(frame, state))</fieldset>")
      <fieldset class="group"><legend>\(words("ask.accrual.situation"))</legend>
      \(NumberField(name: "balance", title: words("ask.accrual.balance"), hint: words("ask.accrual.balanceHint"), sign: sign(words), isOptional: true).html(frame, state))
      \(ground.scheme.vocabulary.holderTraits.html { Tick(name: $0, label: "ask.accrual.\($0)").html(frame, state) })</fieldset>
      """
  }

  /// Euros or hours, once the activity has said which.
  private func sign(_ words: Words) -> String? { decided.map { words.sign(of: $0.question.unit) } }

  /// Whether work credits anything in this scheme.
  private var hasActivities: Bool { !ground.scheme.vocabulary.activities.isEmpty }

  /// The first line stands open, the next ones open one after the other.
  private func rows(_ frame: Frame, _ state: FormState) -> HTML {
    ActivityRow.numbers.html { number in
      let row = ActivityRow(number: number, kinds: ground.scheme.vocabulary.activities)
      guard number > 1 else { return row.html(frame, state) }
      return """
        <details class="another"\(flag: "open", row.isUsed(state))><summary>\(frame.words("ask.accrual.another"))</summary>\(row.html(frame, state))</details>
        """
    }
  }

  func name(of field: String, _ words: Words) -> HTML? {
    // Lines of activities carry their number.
    let key = field.last?.isNumber ?? false ? String(field.dropLast()) : field
    return words("ask.accrual.\(key)")
  }

  func answer(_ frame: Frame) -> HTML {
    guard let (question, answer, by) = decided else { return "" }
    let words = frame.words
    var arguments: [String: Argument] = ["year": .text(String(question.year))]
    if let by { arguments["day"] = .day(by) }
    return """
      <h2>\(words("ask.accrual.answer", arguments))</h2>
      <p class="balance">\(words.amount(answer.credit))</p>
      \(when: answer.credit.isPositive && by != nil, "<p>\(words("ask.accrual.when", arguments))</p>")
      \(picture(question, answer, words))
      \(Reasons(reasons: answer.reasons, title: "ask.accrual.why").html(frame))
      """
  }

  /// What was there, what the year adds, and the room that the ceiling leaves.
  private func picture(_ question: AccrualQuestion, _ answer: AccrualAnswer, _ words: Words) -> HTML {
    let before = question.accruedBalance
    let after = Amount(minor: before.minor + answer.credit.minor, unit: question.unit)
    let whole = max(answer.ceiling?.minor ?? 0, after.minor)
    return """
      \(Bar(parts: [("before", before.minor), ("rights", answer.credit.minor), ("room", whole - after.minor)], whole: whole).html())
      <table class="split"><caption class="hidden">\(words("ask.accrual.caption"))</caption><tbody>
      <tr><th scope="row"><span class="swatch before"></span>\(words("ask.accrual.before"))</th><td class="money">\(words.amount(before))</td></tr>
      <tr><th scope="row"><span class="swatch rights"></span>\(words("ask.accrual.added"))</th><td class="money">\(words.change(answer.credit))</td></tr>
      <tr class="total"><th scope="row">\(words("ask.accrual.after"))</th><td class="money">\(words.amount(after))</td></tr>
      \(ceiling(answer, words))</tbody></table>
      """
  }

  private func ceiling(_ answer: AccrualAnswer, _ words: Words) -> HTML {
    guard let ceiling = answer.ceiling else { return "" }
    return """
      <tr><th scope="row"><span class="swatch room"></span>\(words("ask.accrual.ceiling"))</th><td class="money">\(words.amount(ceiling))</td></tr>

      """
  }
}
