import LearningAccount
import Site
import Words

/// One rule: what holds today, and every value that it has had and may get, newest first.
struct LawRulePage: Page {
  let rule: LawRule
  let scheme: Scheme
  let today: Day

  var place: MenuPlace? { .help }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.ruleTitle(rule.key) }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.law)">\(words("law.page.title"))</a> › <a href="\(Route.law)#\(String(rule.file.prefix { $0 != "." }))">\(words.fileTitle(rule.file))</a></p>
      <h1>\(title(words))</h1>
      \(current(words))
      <section>\(when: rule.spans.count > 1, "<h2>\(words("law.rule.values"))</h2>")\(RuleStrip(rule: rule, opens: scheme.header.opens, today: today).html())
      <ol class="spans">\(rule.spans.reversed().html { "<li class=\"\(style($0))\">\(span($0, words))</li>" })</ol></section>
      <p class="soft fine">\(words("law.rule.where", ["key": .html("<code>\(rule.key)</code>"), "file": .html("<code>\(rule.file)</code>")]))</p>
      """
  }

  private func current(_ words: Words) -> HTML {
    guard let value = rule.value(on: today, knownOn: today) else {
      return Callout(tone: .sky, text: words(rule.isOnlyProposed ? "law.proposed" : "law.notToday")).html()
    }
    // Its only value stands below.
    guard rule.spans.count > 1 else { return "" }
    return """
      <div class="card"><p class="soft">\(words("law.rule.today", ["day": .day(today)]))</p>
      <div class="rule-value large">\(words.html(value.value))</div></div>
      """
  }

  private func style(_ span: LawSpan) -> String {
    if span.value.status == .bill { return "bill" }
    if span.isCorrected { return "corrected" }
    return rule.value(on: today, knownOn: today)?.from == span.value.from ? "now" : "other"
  }

  private func span(_ span: LawSpan, _ words: Words) -> HTML {
    let value = span.value
    return """
      <p class="lead">\(days(span, words))</p>
      \(when: value.status == .bill, "<p><strong>\(words("law.rule.bill"))</strong></p>")\
      \(when: span.isCorrected, "<p><strong>\(words("law.rule.corrected"))</strong></p>")
      <div class="rule-value">\(words.html(value.value))</div>
      <p class="source">\(LawSource(value: value).html(words)) · \(words("law.rule.known", ["day": .day(value.knownFrom)]))</p>
      \(value.note.map { "<p class=\"note\" lang=\"en\" dir=\"ltr\">\($0)</p>" as HTML })
      """
  }

  private func days(_ span: LawSpan, _ words: Words) -> HTML {
    guard let until = span.until else { return words("law.since", ["day": .day(span.value.from)]) }
    return words("training.fromTo", ["from": .day(span.value.from), "to": .day(until)])
  }
}
