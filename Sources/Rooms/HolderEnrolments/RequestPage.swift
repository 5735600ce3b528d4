import LearningAccount
import Words

/// The last look before asking for a place: what is asked, who would pay what, what happens next.
package struct RequestPage: Page {
  package var session: Int64
  package var training: Int64
  package var title: String
  package var organisation: String
  package var town: String?
  package var startsOn: Day
  package var endsOn: Day
  package var split: PaySplit
  package var answerBy: Day
  /// What the holder is today, of what the scheme knows; it decides the participation.
  package var status: String
  package var statuses: [String]
  package var state: FormState
  /// Why the training cannot be had.
  package var refusal: Refusal?
  /// It could, if somebody added money, and that may still happen after the request.
  package var awaitsTopUp = false

  package init(
    session: Int64, training: Int64, title: String, organisation: String, place: String?, startsOn: Day, endsOn: Day,
    split: PaySplit, answerBy: Day, status: String, statuses: [String], state: FormState, refusal: Refusal? = nil
  ) {
    self.session = session
    self.training = training
    self.title = title
    self.organisation = organisation
    self.town = place
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.split = split
    self.answerBy = answerBy
    self.status = status
    self.statuses = statuses
    self.state = state
    self.refusal = refusal
  }

  package var place: MenuPlace? { .trainings }
  package var width: PageWidth { .narrow }
  package func title(_ words: Words) -> String { words.plain("file.request.title") }

  package func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let arguments: [String: Argument] = ["organisation": .text(organisation), "day": .day(answerBy)]
    return """
      <p class="crumb"><a href="\(Route.training(.init(training)))">\(words.native(title))</a></p>
      <h1>\(words("file.request.title"))</h1>
      <p class="lede">\(words.native(title))</p>
      <p class="soft">\(words.name(organisation))\(town.map { "\(words.comma)\(words.name($0))" as HTML }) · \(words("training.fromTo", ["from": .day(startsOn), "to": .day(endsOn)]))</p>
      \(refusal.map { RefusalNotice(refusal: $0, isYet: awaitsTopUp).html(frame) })
      \(when: awaitsTopUp, "<p>\(words("file.request.topUpAwaited"))</p>")
      <section class="card"><h2>\(words("split.title"))</h2>\(situation(frame))\(when: refusal == nil, split.html(frame))</section>
      <section class="prose"><h2>\(words("file.request.then"))</h2><ol class="do">
      <li>\(words("file.request.step1", arguments))</li><li>\(words("file.request.step2"))</li><li>\(words("file.request.step3"))</li></ol>
      <p>\(words("file.request.free"))</p></section>
      \(when: refusal == nil || awaitsTopUp, frame.form(.request(.init(session)), """
        <input type="hidden" name="status" value="\(status)">\(frame.button("file.request.button"))
        """, state: state))
      """
  }

  /// Asks what the holder is, and shows the split again for the answer.
  private func situation(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <form class="situation" method="get" action="\(Route.request(.init(session)))"><label for="status">\(words("file.request.status"))</label>
      <div><select id="status" name="status" aria-describedby="status-hint">\(statuses.html { option in
        "<option value=\"\(option)\"\(flag: "selected", option == status)>\(words.term("status.\(option)"))</option>"
      })</select> <button class="button small">\(words("file.request.recalculate"))</button></div>
      <p class="hint" id="status-hint">\(words("file.request.statusHint"))</p></form>
      """
  }
}
