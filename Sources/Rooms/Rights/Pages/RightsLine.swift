import LearningAccount
import Site
import Words

/// One line of the statement, with why it is there.
struct RightsLine: Sendable {
  var day: Day
  /// A text under `rights.line.`: `accrual`, `reserved`, `released`…
  var kind: String
  var arguments: [String: Argument]
  var change: Amount
  var balance: Amount
  var reasons: [Reason]
  /// The file that the line belongs to.
  var enrolment: Int64?

  init(
    day: Day, kind: String, arguments: [String: Argument] = [:], change: Amount, balance: Amount,
    reasons: [Reason] = [], enrolment: Int64? = nil
  ) {
    self.day = day
    self.kind = kind
    self.arguments = arguments
    self.change = change
    self.balance = balance
    self.reasons = reasons
    self.enrolment = enrolment
  }

  func row(_ frame: Frame) -> HTML {
    let words = frame.words
    let subject = words("why.amount", ["amount": .html(words.amount(change))])
    return """
      <tr role="row"><td role="cell" class="date">\(words.shortDay(day))</td>
      <td role="cell" class="what">\(words("rights.line.\(kind)", arguments))\
      \(enrolment.map { " \(frame.link(.enrolment(.init($0)), words("rights.seeFile"), class: "fine"))" as HTML })\
       \(Why(subject: subject, reasons: reasons).html(frame))</td>
      <td role="cell" class="money change" data-label="\(words.plain("rights.column.change"))">\(words.change(change))</td>
      <td role="cell" class="money" data-label="\(words.plain("rights.column.balance"))">\(words.amount(balance))</td></tr>
      """
  }
}

extension RightsPage {
  /// A table that a phone shows as cards; the roles keep it a table for screen readers all the same.
  func statement(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section class="card"><h2 id="statement">\(words("rights.statement"))</h2>
      <table class="statement" role="table" aria-labelledby="statement"><thead role="rowgroup"><tr role="row">\
      <th role="columnheader" scope="col">\(words("rights.column.day"))</th><th role="columnheader" scope="col">\(words("rights.column.what"))</th>\
      <th role="columnheader" scope="col" class="money">\(words("rights.column.change"))</th><th role="columnheader" scope="col" class="money">\(words("rights.column.balance"))</th></tr></thead>
      <tbody role="rowgroup">\(lines.html { $0.row(frame) })</tbody></table>
      \(frame.secondLink(RightsRoute.statement, "rights.wholeStatement").within("p", class: "buttons"))</section>
      """
  }
}
