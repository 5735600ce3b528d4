import Foundation
import LearningAccount
import Site
import Words

/// The whole law that decides here: every rule with its value of today, its time line and its source, arranged as its
/// files are; what bills would change stands apart.
struct LawPage: Page {
  let scheme: Scheme
  let today: Day
  /// What is looked for in titles, keys, values and sources; empty for everything.
  var search = ""

  var place: MenuPlace? { .help }
  func title(_ words: Words) -> String { words.plain("law.page.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let groups = groups(words)
    return """
      <h1>\(title(words))</h1><p class="lede">\(words("law.page.lede"))</p>
      <div class="law-tools">\(searchForm(words))\(LawChangesForm(from: today.adding(days: -365), to: today).html(frame))</div>
      \(groups.isEmpty ? nothing(words) : "\(contents(groups, words))\(when: search.isEmpty, bills(words))\(groups.html { group($0, words) })")
      \(data(frame))
      """
  }

  /// The rules of one file, in its order.
  private struct Group {
    let file: String
    let rules: [LawRule]

    /// A fragment's name: the file's, without its ending.
    var anchor: String { String(file.prefix { $0 != "." }) }
  }

  private func groups(_ words: Words) -> [Group] {
    let wanted = LawSearch(search)
    var groups: [Group] = []
    for rule in scheme.book.rules where wanted.finds(rule, words) {
      if let last = groups.last, last.file == rule.file {
        groups[groups.count - 1] = Group(file: rule.file, rules: last.rules + [rule])
      } else {
        groups.append(Group(file: rule.file, rules: [rule]))
      }
    }
    return groups
  }

  private func searchForm(_ words: Words) -> HTML {
    """
    <form method="get" action="\(Route.law)" role="search" class="law-search"><label for="q">\(words("law.page.search"))</label>
    <p class="hint" id="q-hint">\(words("law.page.searchHint"))</p>
    <div class="boxes"><input id="q" name="q" type="search" maxlength="100" value="\(search)" aria-describedby="q-hint"><button class="button">\(words("search.button"))</button></div></form>
    """
  }

  private func contents(_ groups: [Group], _ words: Words) -> HTML {
    """
    <nav class="contents" aria-label="\(words.plain("law.page.contents"))"><ul>\
    \(when: search.isEmpty && !proposed.isEmpty, "<li><a href=\"#bills\">\(words("law.page.bills"))</a></li>")\(groups.html { group in
      "<li><a href=\"#\(group.anchor)\">\(words.fileTitle(group.file))</a></li>"
    })</ul></nav>
    """
  }

  private func group(_ group: Group, _ words: Words) -> HTML {
    """
    <section id="\(group.anchor)" class="law-file"><h2>\(words.fileTitle(group.file))</h2><ul class="rules">\(group.rules.html { rule in
      "<li>\(LawRuleLine(rule: rule, scheme: scheme, today: today).html(words))</li>"
    })</ul></section>
    """
  }

  /// What bills propose, each with its rule.
  private var proposed: [(rule: LawRule, bill: Dated<LawValue>)] {
    scheme.book.rules.flatMap { rule in rule.values.filter { $0.status == .bill }.map { (rule, $0) } }
  }

  /// Rules that a bill would change, as it would stand when it holds.
  private func bills(_ words: Words) -> HTML {
    guard !proposed.isEmpty else { return "" }
    let lines = proposed.html { rule, bill in
      """
      <li><h3><a href="\(Route.lawRule(.init(rule.key)))">\(words.ruleTitle(rule.key))</a></h3><div class="rule-value">\(words.html(bill.value))</div>
      <p class="source">\(words("law.since", ["day": .day(bill.from)])) · \(LawSource(value: bill).html(words))</p></li>
      """
    }
    return """
      <section id="bills" class="notice sky"><h2>\(words("law.page.bills"))</h2><p>\(words("law.page.billsMore"))</p><ul class="rules">\(lines)</ul></section>
      """
  }

  private func nothing(_ words: Words) -> HTML {
    EmptyState(
      title: words("law.page.nothing", ["text": .text(search)]), text: words("law.page.nothingMore"),
      action: "<a class=\"button\" href=\"\(Route.law)\">\(words("law.page.all"))</a>"
    ).html()
  }

  private func data(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section class="prose"><h2>\(words("law.page.data"))</h2><p>\(words("law.page.dataMore"))</p>
      <ul><li><a href="\(LawRoute.table)">\(words("law.page.csv"))</a></li><li><a href="\(LawRoute.object)">\(words("law.page.json"))</a></li></ul>
      <p>\(words("law.page.api", ["api": frame.to(.openAPI)]))</p>
      <p class="soft fine">\(words("law.page.version", ["hash": .text(String(scheme.contentHash.prefix(12)))]))</p></section>
      """
  }
}

/// One rule in the list: its title, what holds today, since when, by which text and how sure.
struct LawRuleLine {
  let rule: LawRule
  let scheme: Scheme
  let today: Day

  func html(_ words: Words) -> HTML {
    let link: HTML = "<a href=\"\(Route.lawRule(.init(rule.key)))\">\(words.ruleTitle(rule.key))</a>"
    guard let value = rule.value(on: today, knownOn: today) else {
      return
        "<h3>\(link)</h3><div class=\"rule-value soft\">\(words(rule.isOnlyProposed ? "law.proposed" : "law.notToday"))</div>"
    }
    return """
      <h3>\(link)</h3><div class="rule-value">\(words.html(value.value))</div>
      <p class="source">\(words("law.since", ["day": .day(value.from)])) · \(LawSource(value: value).html(words))</p>
      \(RuleStrip(rule: rule, opens: scheme.header.opens, today: today).html())
      """
  }
}

extension LawRule {
  /// Nothing of it was ever in force.
  var isOnlyProposed: Bool { values.allSatisfy { $0.status == .bill } }
}

/// Looks for rules by words of their titles, keys, values and sources, whatever their case and accents.
struct LawSearch {
  private let words: [String]

  init(_ text: String) {
    words = LawSearch.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func finds(_ rule: LawRule, _ language: Words) -> Bool {
    guard !words.isEmpty else { return true }
    var texts = [language.ruleTitle(rule.key), rule.key, language.fileTitle(rule.file)]
    texts += rule.values.flatMap { [$0.value.plain, $0.reference.text] }
    let text = LawSearch.folded(texts.joined(separator: " "))
    return words.allSatisfy(text.contains)
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
