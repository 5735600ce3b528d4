import LearningAccount
import Offers
import Site
import Words

/// A file as the organisation sees it: what is asked of it, by when, and what it may do.
struct OrganisationEnrolmentPage: Page {
  var file: EnrolmentSummary
  var steps: [EnrolmentMilestone]
  var split: PaySplit
  var history: [HistoryLine]
  var actions: Set<Action>
  /// For the one step that needs no page of its own.
  var state: FormState

  enum Action: Sendable { case acknowledge, refuse, propose, declareEntry, declareExit, declareNoShow, cancel }

  init(
    file: EnrolmentSummary, steps: [EnrolmentMilestone], split: PaySplit, history: [HistoryLine], actions: Set<Action>,
    state: FormState = FormState()
  ) {
    self.file = file
    self.steps = steps
    self.split = split
    self.history = history
    self.actions = actions
    self.state = state
  }

  var place: MenuPlace? { .requests }
  func title(_ words: Words) -> String { words.plain("organisation.file.title", ["holder": .text(file.holder)]) }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.requests)">\(words("organisation.queue.title"))</a></p>
      <h1>\(words("organisation.file.title", ["holder": .text(file.holder)]))</h1>
      <p class="lede">\(file.line(words, from: file.title))</p>
      \(EnrolmentMilestone.stepper(steps).html(frame))
      <div class="pair uneven"><section class="card now"><h2>\(words("file.now"))</h2>
      <p>\(file.status.organisationLabel(words))</p><p>\(words("organisation.next.\(file.status.rawValue)", file.arguments))</p>
      \(buttons(frame).within("p", class: "buttons"))\(acknowledgement(frame))</section>
      <section class="card"><h2>\(words("split.title"))</h2>\(split.html(frame))</section></div>
      \(HistoryLine.list(history, frame))
      """
  }

  private func acknowledgement(_ frame: Frame) -> HTML {
    guard actions.contains(.acknowledge) else { return "" }
    let button: HTML = "<button class=\"button\">\(frame.words("organisation.acknowledge.button"))</button>"
    return frame.form(OrganisationRoute.acknowledgement(file.slot), button, state: state)
  }

  private func buttons(_ frame: Frame) -> HTML {
    let id = file.slot
    return """
      \(when: actions.contains(.propose), frame.mainLink(OrganisationRoute.proposal(id), "organisation.propose.link"))\
      \(when: actions.contains(.refuse), frame.secondLink(OrganisationRoute.refusal(id), "organisation.refuse.link"))\
      \(when: actions.contains(.declareEntry), frame.mainLink(OrganisationRoute.entry(id), "organisation.entry.link"))\
      \(when: actions.contains(.declareExit), frame.mainLink(OrganisationRoute.exit(id), "organisation.exit.link"))\
      \(when: actions.contains(.declareNoShow), frame.secondLink(OrganisationRoute.noShow(id), "organisation.noShow.link"))\
      \(when: actions.contains(.cancel), frame.secondLink(OrganisationRoute.cancellation(id), "organisation.cancellation.link"))
      """
  }
}
