import LearningAccount
import Site
import Words

/// The statement of a holder's account: made to be read, printed and kept.
struct StatementPage: Page {
  let statement: AccountStatement
  /// The days that were asked for, and what is wrong with them.
  let state: FormState

  /// Keys that the page puts together.
  static let texts =
    Pocket.allCases.map { "statement.pocket.\($0.rawValue)" }
    + [
      "lot", "reserved", "committed", "own", "creditNote", "debt", "granted", "exchange", "transit", "owed", "deposit",
      "fund", "cardClearing", "bank", "unmatched",
    ].map { "statement.book.\($0)" }

  var place: MenuPlace? { .rights }
  func title(_ words: Words) -> String { words.plain("statement.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.rights)">\(words("rights.title"))</a></p><h1>\(title(words))</h1>
      \(frame.problems(state))
      <div class="statement-head">\(facts(words))\(form(frame))</div>
      <section><h2>\(words("statement.balances", ["day": .day(statement.on)]))</h2>
      \(statement.balances.isEmpty ? "<p>\(words("statement.nothing"))</p>" : balances(words))</section>
      \(when: !statement.lines.isEmpty, lines(words))
      """
  }

  private func facts(_ words: Words) -> HTML {
    Facts(lines: [
      (words("statement.account"), "<span dir=\"ltr\">\(String(statement.account))</span>"),
      (words("statement.on"), words.day(statement.on)), (words("statement.knownOn"), words.day(statement.knownOn)),
      (words("statement.count"), words.number(words.count(statement.lines.count))),
    ]).html()
  }

  private func form(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <div class="statement-tools"><form method="get" action="\(RightsRoute.statement)" novalidate>
      <div class="beside">\(Field(name: "on", label: "statement.form.on", type: "date", isShort: true).html(frame, state))\
      \(Field(name: "knownOn", label: "statement.form.knownOn", type: "date", isShort: true).html(frame, state))</div>
      <button class="button">\(words("statement.form.button"))</button></form>
      <p>\(words("statement.take", ["csv": .link(address(.statementTable)), "json": .link(address(.statementObject))]))</p></div>
      """
  }

  /// The same statement in another form.
  private func address(_ route: RightsRoute) -> String {
    route.with([("on", statement.on.iso), ("knownOn", statement.knownOn.iso)])
  }

  private func balances(_ words: Words) -> HTML {
    let rows = statement.balances.html { balance in
      """
      <tr><th scope="row">\(words.pocket(balance.pocket))\(expired(balance, words))</th>\
      <td class="money">\(words.amount(balance.amount))</td></tr>
      """
    }
    return "<table class=\"plain-table closing\"><tbody>\(rows)</tbody></table>"
  }

  private func expired(_ balance: AccountStatement.Balance, _ words: Words) -> HTML {
    guard balance.expired.isPositive else { return "" }
    return "<span class=\"soft\"> \(words("statement.expired", ["amount": .amount(balance.expired)]))</span>"
  }

  /// A table that a phone shows as cards; the roles keep it a table for screen readers all the same.
  private func lines(_ words: Words) -> HTML {
    func column(_ name: String, isMoney: Bool = false) -> HTML {
      "<th role=\"columnheader\" scope=\"col\"\(attribute: "class", isMoney ? "money" : nil)>\(words("statement.column.\(name)"))</th>"
    }
    return """
      <section class="card"><h2 id="lines">\(words("statement.lines"))</h2>
      <table class="statement entries" role="table" aria-labelledby="lines"><thead role="rowgroup"><tr role="row">\
      \(column("day"))\(column("what"))\(column("pocket"))\(column("change", isMoney: true))\(column("balance", isMoney: true))</tr></thead>
      <tbody role="rowgroup">\(rows(words))</tbody></table></section>
      """
  }

  private func rows(_ words: Words) -> HTML {
    var earliest: Day?
    // From the end: a line is late where one that counts after it was there before it.
    let late = statement.lines.reversed().map { line in
      defer { earliest = min(earliest ?? line.recordedOn, line.recordedOn) }
      return earliest.map { $0 < line.recordedOn } ?? false
    }
    return zip(statement.lines, late.reversed()).map { ($0, $1) }.html { row($0.0, isLate: $0.1, words) }
  }

  /// One row for each pocket that the entry changes; the first says what it was.
  private func row(_ line: AccountStatement.Line, isLate: Bool, _ words: Words) -> HTML {
    let span = max(1, line.movements.count)
    let spanned: HTML = "\(attribute: "rowspan", span > 1 ? String(span) : nil)"
    let first: HTML = """
      <td role="cell" class="date"\(spanned)>\(words.shortDay(line.effective))</td>\
      <td role="cell" class="what"\(spanned)>\(line.words.html(words))\
      \(when: isLate, " <span class=\"soft fine\">\(words("statement.recorded", ["day": .day(line.recordedOn)]))</span>")
      <a class="fine explain" href="\(RightsRoute.statementLine(.init(line.sequence)))">\(words("statement.explain"))<span class="hidden"> \(words("statement.number", ["number": .text(String(line.sequence))]))</span></a></td>
      """
    guard !line.movements.isEmpty else {
      return "<tr role=\"row\">\(first)<td role=\"cell\"></td><td role=\"cell\"></td><td role=\"cell\"></td></tr>"
    }
    return line.movements.enumerated().html { place, movement in
      """
      <tr role="row"\(attribute: "class", place > 0 ? "also" : nil)>\(when: place == 0, first)\
      <td role="cell" class="pocket">\(words.pocket(movement.pocket))</td>\
      <td role="cell" class="money change" data-label="\(words.plain("statement.column.change"))">\(words.change(movement.change))</td>\
      <td role="cell" class="money" data-label="\(words.plain("statement.column.balance"))">\(words.amount(movement.balance))</td></tr>
      """
    }
  }
}
