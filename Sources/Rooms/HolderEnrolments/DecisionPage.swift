import LearningAccount
import Site
import Words

/// The last look before a step of the holder's: accept, decline, withdraw. Says what it costs and what follows.
struct DecisionPage: Page {
  enum Decision: String, Sendable, CaseIterable { case accept, decline, withdraw }

  var decision: Decision
  var file: EnrolmentSummary
  var split: PaySplit
  /// What stopping costs on this day, once there is something to lose.
  var ending: CancellationAnswer?
  /// What the step costs the holder in all: sent back with the form, so that nobody pays what they were not shown.
  var shown: Amount
  var state: FormState
  var refusal: Refusal?

  init(
    _ decision: Decision, file: EnrolmentSummary, split: PaySplit, ending: CancellationAnswer? = nil, shown: Amount,
    state: FormState, refusal: Refusal? = nil
  ) {
    self.decision = decision
    self.file = file
    self.split = split
    self.ending = ending
    self.shown = shown
    self.state = state
    self.refusal = refusal
  }

  var place: MenuPlace? { .enrolments }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("file.\(decision.rawValue).title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.enrolment(.init(file.id)))">\(words.native(file.title))</a></p>
      <h1>\(title(words))</h1>
      <p class="lede">\(file.line(words, from: file.organisation))</p>
      \(refusal.map { RefusalNotice(refusal: $0).html(frame) })
      <div class="prose"><p>\(words("file.\(decision.rawValue).text", arguments))</p></div>
      \(when: decision == .accept, "<section class=\"card\"><h2>\(words("split.title"))</h2>\(split.html(frame))</section>")
      \(ending.map { costs($0, frame) })
      \(when: mayGoOn, frame.form(route, """
        <input type="hidden" name="shown" value="\(shown.decimal)">
        <p class="buttons"><button class="button \(decision == .accept ? "main" : "danger")">\(words("file.\(decision.rawValue).button"))</button>
        <a class="button" href="\(Route.enrolment(.init(file.id)))">\(words("file.back"))</a></p>
        """, state: state))
      """
  }

  /// A cost that has changed meanwhile is shown anew, and can then be agreed to.
  private var mayGoOn: Bool { refusal == nil || refusal?.reason.code == "file.costChanged" }

  private func costs(_ ending: CancellationAnswer, _ frame: Frame) -> HTML {
    let words = frame.words
    let fate = MoneyFate(ending)
    return """
      <section class="card"><h2>\(words("file.withdraw.today"))</h2>
      <p class="\(fate.isFree ? "" : "urgent")">\(EndLine.Cost(ending).html(words))</p>\(fate.html(frame))
      \(Why(subject: words("ends.whySubject"), reasons: ending.reasons).html(frame))</section>
      """
  }

  private var arguments: [String: Argument] {
    var arguments = file.arguments
    arguments["own"] = .amount(split.own)
    return arguments
  }

  private var route: HolderEnrolmentRoute {
    let id = Slot(file.id)
    return switch decision {
    case .accept: .acceptance(id)
    case .decline: .declination(id)
    case .withdraw: .withdrawal(id)
    }
  }
}
