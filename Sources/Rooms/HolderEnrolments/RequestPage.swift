import LearningAccount
import Site
import Words

/// The last look before asking for a place: what is asked, who would pay what, what happens next.
struct RequestPage: Page {
  var session: Int64
  var training: Int64
  var title: String
  var organisation: String
  var town: String?
  var startsOn: Day
  var endsOn: Day
  var split: PaySplit
  var answerBy: Day
  /// What the holder is today, of what the scheme knows; it decides the participation.
  var status: String
  var statuses: [String]
  var state: FormState
  /// Why the training cannot be had.
  var refusal: Refusal?
  /// It could, if somebody added money, and that may still happen after the request.
  var awaitsTopUp = false

  init(
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

  var place: MenuPlace? { .trainings }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("file.request.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let arguments: [String: Argument] = ["organisation": .text(organisation), "day": .day(answerBy)]
    return """
      <p class="crumb">\(frame.linked(.training(.init(training)), words.native(title)))</p>
      <h1>\(words("file.request.title"))</h1>
      <p class="lede">\(words.native(title))</p>
      <p class="soft">\(words.name(organisation))\(town.map { "\(words.comma)\(words.name($0))" as HTML }) · \(words("training.fromTo", ["from": .day(startsOn), "to": .day(endsOn)]))</p>
      \(refusal.map { RefusalNotice(refusal: $0, isYet: awaitsTopUp).html(frame) })
      \(when: awaitsTopUp, "<p>\(words("file.request.topUpAwaited"))</p>")
      <section class="card"><h2>\(words("split.title"))</h2>\(situation(frame))\(when: refusal == nil, split.html(frame))</section>
      <section class="prose"><h2>\(words("file.request.then"))</h2><ol class="do">
      <li>\(words("file.request.step1", arguments))</li><li>\(words("file.request.step2"))</li><li>\(words("file.request.step3"))</li></ol>
      <p>\(words("file.request.free"))</p></section>
      \(when: refusal == nil || awaitsTopUp, frame.form(Route.request(.init(session)), """
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
