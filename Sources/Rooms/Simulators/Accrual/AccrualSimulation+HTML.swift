import LearningAccount
import Site
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
      \(balances(frame, state))
      \(ground.scheme.vocabulary.holderTraits.html { Tick(name: $0, label: "ask.accrual.\($0)").html(frame, state) })</fieldset>
      """
  }

  /// Euros or hours once the activities have said which, and both where they count in both.
  private func balances(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let units = asked?.units?.possible ?? []
    let fields = units.isEmpty ? [("balance", nil)] : units.map { (AskedYear.balanceField($0, of: units), $0) }
    return fields.html { name, unit in
      NumberField(
        name: name, title: balanceName(name, words), hint: words("ask.accrual.balanceHint"),
        sign: unit.map { words.sign(of: $0) }, isOptional: true
      ).html(frame, state)
    }
  }

  /// With its unit where there are several: the sign beside a field is for the eye only.
  private func balanceName(_ field: String, _ words: Words) -> HTML {
    let units = asked?.units?.possible ?? []
    guard units.count > 1, let unit = units.first(where: { AskedYear.balanceField($0, of: units) == field }) else {
      return words("ask.accrual.balance")
    }
    return words("ask.accrual.balanceIn", ["unit": .term("unit.\(unit.code)")])
  }

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
    if field.hasPrefix("balance") { return balanceName(field, words) }
    // Lines of activities carry their number.
    return words("ask.accrual.\(field.prefix { !$0.isNumber })")
  }

  func answer(_ frame: Frame) -> HTML {
    guard let decided else { return "" }
    let words = frame.words
    var arguments: [String: Argument] = ["year": .text(String(decided.year))]
    if let day = decided.announcedBy { arguments["day"] = .day(day) }
    let isCredited = decided.credits.contains { $0.answer.credit.isPositive }
    return """
      <h2>\(words("ask.accrual.answer", arguments))</h2>
      \(decided.credits.enumerated().html { place, credit in
        "\(place == 0 ? HTML() : "<p class=\"soft\">\(words(decided.isChoice ? "ask.accrual.or" : "ask.accrual.and"))</p>")<p class=\"balance\">\(words.amount(credit.answer.credit))</p>"
      })
      \(when: isCredited && decided.announcedBy != nil, "<p>\(words("ask.accrual.when", arguments))</p>")
      \(decided.credits.html { picture($0.balance, $0.answer, words) })
      \(reasons(decided, frame))
      """
  }

  /// Why in this unit, where that was a question, and then for each unit why so much.
  private func reasons(_ decided: YearAnswer, _ frame: Frame) -> HTML {
    guard decided.credits.count > 1 else {
      let reasons = [decided.units.reason].compactMap(\.self) + decided.credits.flatMap(\.answer.reasons)
      return Reasons(reasons: reasons, title: "ask.accrual.why").html(frame)
    }
    let which = decided.units.reason.map { Reasons(reasons: [$0], title: "ask.accrual.whyUnit").html(frame) }
    return """
      \(which ?? HTML())
      \(decided.credits.html { balance, answer in
        Reasons(
          reasons: answer.reasons, title: "ask.accrual.whyIn", arguments: ["unit": .term("unit.\(balance.unit.code)")]
        ).html(frame)
      })
      """
  }

  /// What was there, what the year adds, and the room that the ceiling leaves.
  private func picture(_ before: Amount, _ answer: AccrualAnswer, _ words: Words) -> HTML {
    let after = Amount(minor: before.minor + answer.credit.minor, unit: before.unit)
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
