import LearningAccount
import Site
import Words

/// One line of a statement with all that explains it: why, by which law, what was booked.
struct StatementLinePage: Page {
  let entry: EntryExplanation
  /// When it was written, in the scheme's time zone.
  let recordedAt: LocalMoment
  /// When the database took over the version of the law that decided.
  let lawLoadedAt: LocalMoment?

  var place: MenuPlace? { .rights }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String {
    words.plain("statement.line.title", ["number": .text(String(entry.sequence))])
  }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.rights)">\(words("rights.title"))</a> › <a href="\(RightsRoute.statement)">\(words("statement.title"))</a></p>
      <h1>\(title(words))</h1><p class="lede">\(entry.words.html(words))</p>
      \(facts(frame))<div class="explained">
      \(entry.reasons.isEmpty ? "<p>\(words("statement.line.noReason"))</p>" : reasons(frame))
      \(law(frame))
      \(when: !entry.postings.isEmpty, postings(words))
      <section><h2>\(words("statement.line.proof"))</h2><p>\(words("statement.line.proofMore"))</p>
      <p class="fine"><code dir="ltr" class="hash">\(entry.hash)</code></p></section></div>
      """
  }

  /// What would have changed it comes last: it is past.
  private func reasons(_ frame: Frame) -> HTML {
    let parts = [entry.reasons.filter { !$0.isRemedy }, entry.reasons.filter(\.isRemedy)]
    return parts.html { Reasons(reasons: $0, title: "statement.line.why").html(frame) }
  }

  private func facts(_ frame: Frame) -> HTML {
    let words = frame.words
    return Facts(lines: [
      (words("statement.line.effective"), words.day(entry.effective)),
      (words("statement.line.recorded"), words.moment(recordedAt)),
      (words("statement.line.file"), entry.training.map { words("statement.line.fileLink", file($0, frame)) }),
      (words("statement.line.corrects"), entry.corrects.map(link)),
      (
        words("statement.line.correctedBy"),
        entry.correctedBy.isEmpty
          ? nil : entry.correctedBy.enumerated().html { $0 == 0 ? link($1) : "\(words.comma)\(link($1))" }
      ),
    ]).html()
  }

  private func file(_ file: StatementLine.File, _ frame: Frame) -> [String: Argument] {
    [
      "title": .native(file.title), "organisation": .text(file.organisationName),
      "file": frame.to(.enrolment(.init(file.id))),
    ]
  }

  private func link(_ sequence: Int64) -> HTML {
    "<a href=\"\(RightsRoute.statementLine(.init(sequence)))\">\(String(sequence))</a>"
  }

  /// What the law said then, not what it says today.
  private func law(_ frame: Frame) -> HTML {
    let words = frame.words
    let version: [String: Argument] = ["hash": .html("<code dir=\"ltr\">\(String(entry.law.hash.prefix(12)))</code>")]
    let loaded: HTML? = lawLoadedAt.map { words("statement.line.lawLoaded", ["moment": .moment($0)]) }
    let rules = entry.law.rules ?? []
    return """
      <section><h2>\(words("statement.line.law"))</h2><p>\(words("statement.line.lawVersion", version)) \(loaded)</p>
      \(when: entry.law.rules == nil, "<p>\(words("statement.line.lawGone"))</p>")\
      \(when: !rules.isEmpty, "<p>\(words("statement.line.lawSaid", ["day": .day(entry.effective)]))</p><ul class=\"rules\">\(rules.html { rule($0, frame) })</ul>")</section>
      """
  }

  private func rule(_ rule: EntryExplanation.Rule, _ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <li><h3>\(frame.linked(.lawRule(.init(rule.key)), HTML(words.ruleTitle(rule.key))))</h3>\
      <div class="rule-value">\(words.html(rule.value.value))</div>\
      <p class="source">\(words("law.since", ["day": .day(rule.value.from)])) · \(LawSource(value: rule.value).html(words))</p></li>
      """
  }

  private func postings(_ words: Words) -> HTML {
    let rows = entry.postings.html { posting in
      "<tr><th scope=\"row\">\(words.book(posting.book))</th><td class=\"money\">\(words.change(posting.amount))</td></tr>"
    }
    return """
      <section><h2>\(words("statement.line.postings"))</h2><p>\(words("statement.line.postingsMore"))</p>
      <table class="plain-table closing"><tbody>\(rows)</tbody></table></section>
      """
  }
}
