import LearningAccount
import Site
import Words

/// "What changed between these two days?"
struct LawChangesPage: Page {
  let scheme: Scheme
  let difference: LawDifference?
  let state: FormState

  var place: MenuPlace? { .help }
  func title(_ words: Words) -> String { words.plain("law.changes.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.law)">\(words("law.page.title"))</a></p><h1>\(title(words))</h1>
      \(frame.problems(state))
      \(LawChangesForm(state: state).html(frame))
      \(difference.map { answer($0, words) })
      """
  }

  private func answer(_ difference: LawDifference, _ words: Words) -> HTML {
    let days: [String: Argument] = ["from": .day(difference.first), "to": .day(difference.second)]
    let count = words("law.changes.count", ["count": .count(difference.changes.count)])
    return """
      <section><h2>\(words("law.changes.between", days))</h2><p role="status">\(count)</p>
      \(when: !difference.changes.isEmpty, "<ul class=\"changes\">\(difference.changes.html { change($0, words) })</ul>")</section>
      \(when: !difference.bills.isEmpty, bills(difference, words))
      """
  }

  private func bills(_ difference: LawDifference, _ words: Words) -> HTML {
    """
    <section class="notice sky"><h2>\(words("law.changes.bills", ["day": .day(difference.second)]))</h2><p>\(words("law.page.billsMore"))</p>
    <ul class="changes">\(difference.bills.html { change($0, words) })</ul></section>
    """
  }

  private func change(_ change: LawChange, _ words: Words) -> HTML {
    """
    <li><h3><a href="\(Route.lawRule(.init(change.key)))">\(words.ruleTitle(change.key))</a></h3>
    <div class="turn"><div class="before"><span class="soft">\(words("law.changes.before"))</span>\(value(change.before, words))</div>\
    <div class="after"><span class="soft">\(words("law.changes.after"))</span>\(value(change.after, words))</div></div>\
    \((change.after ?? change.before).map { "<p class=\"source\">\(words("law.since", ["day": .day($0.from)])) · \(LawSource(value: $0).html(words))</p>" as HTML })\
    \(when: !change.changesValue, "<p class=\"soft\">\(words("law.changes.sourceOnly"))</p>")</li>
    """
  }

  private func value(_ value: Dated<LawValue>?, _ words: Words) -> HTML {
    "<div class=\"rule-value\">\(value.map { words.html($0.value) } ?? "<span class=\"soft\">—<span class=\"hidden\"> \(words("law.changes.none"))</span></span>")</div>"
  }
}

/// Two days to compare.
struct LawChangesForm {
  var state: FormState
  /// Set where the page around it asks something else.
  var isTitled = false

  init(state: FormState) { self.state = state }

  init(from: Day, to: Day) {
    state = FormState(values: ["from": from.iso, "to": to.iso])
    isTitled = true
  }

  func html(_ frame: Frame) -> HTML {
    """
    <form method="get" action="\(LawRoute.changes)" class="law-days" novalidate>\(when: isTitled, "<p class=\"lead\">\(frame.words("law.changes.title"))</p>")
    <div class="beside">\(Field(name: "from", label: "law.changes.from", type: "date", isShort: true).html(frame, state))\
    \(Field(name: "to", label: "law.changes.to", type: "date", isShort: true).html(frame, state))</div>
    <button class="button">\(frame.words("law.changes.button"))</button></form>
    """
  }
}
