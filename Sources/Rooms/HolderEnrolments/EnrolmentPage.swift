import LearningAccount
import Offers
import Site
import Words

/// A file as its holder sees it: where am I, what now, who pays what, what if I stop, what happened.
struct EnrolmentPage: Page {
  var file: EnrolmentSummary
  var steps: [EnrolmentMilestone]
  var split: PaySplit
  var ends: EndLine?
  var panels: [Panel] = []
  /// Newest first.
  var history: [HistoryLine]
  /// What the holder may do now.
  var actions: Set<Action>
  /// What the organisation wrote with its answer.
  var message: String?
  /// Why the holder could not accept as things are.
  var hindrance: Refusal?
  /// It ends if somebody adds money.
  var awaitsTopUp = false

  enum Action: Sendable { case accept, decline, withdraw }

  var place: MenuPlace? { .enrolments }
  func title(_ words: Words) -> String { file.title }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.enrolments)">\(words("file.list.title"))</a></p>
      <h1>\(words.native(file.title))</h1><p class="lede">\(file.line(words, from: file.organisation))</p>
      \(EnrolmentMilestone.stepper(steps).html(frame))
      <div class="pair uneven">
      <section class="card now"><h2>\(words("file.now"))</h2>\(next(frame))</section>
      <section class="card"><h2>\(words("split.title"))</h2>\(hindrance.map { RefusalNotice(refusal: $0, isAlert: false, isYet: awaitsTopUp).html(frame) })\(split.html(frame))</section>
      </div>
      \(ends.map { whatIfIStop($0, frame) })
      \(HistoryLine.list(history, frame))
      """
  }

  /// A place was proposed that cannot be accepted as things are: no share can be named yet.
  private var isHindered: Bool { hindrance != nil && file.status == .proposed }

  private func next(_ frame: Frame) -> HTML {
    let words = frame.words
    let id = Slot(file.id)
    var arguments = file.arguments
    arguments["own"] = .amount(split.own)
    let buttons: HTML = """
      \(when: actions.contains(.accept), frame.mainLink(HolderEnrolmentRoute.acceptance(id), "file.accept.link"))\
      \(panels.html(.action, frame))\
      \(when: actions.contains(.decline), frame.secondLink(HolderEnrolmentRoute.declination(id), "file.decline.link"))\
      \(when: actions.contains(.withdraw) && ends == nil, frame.secondLink(HolderEnrolmentRoute.withdrawal(id), "file.withdraw.request"))\
      \(when: file.status.isOver, frame.secondLink(.trainings, "nav.trainings"))
      """
    return """
      <p>\(file.status.label(words))</p>
      <p>\(words(isHindered ? "file.hindered" : "file.next.\(file.status.rawValue)", arguments))</p>
      \(message.map { "<blockquote class=\"said\"><p class=\"soft\">\(words("file.said", ["organisation": .text(file.organisation)]))</p><p>\(words.native($0))</p></blockquote>" as HTML })
      \(buttons.within("p", class: "buttons"))
      """
  }

  private func whatIfIStop(_ ends: EndLine, _ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section class="card"><h2>\(words("ends.title"))</h2>\(ends.html(frame))
      <p class="links-line">\(panels.html(.link, frame))\
      \(when: actions.contains(.withdraw), "<a href=\"\(HolderEnrolmentRoute.withdrawal(.init(file.id)))\">\(words("file.withdraw.link"))</a>")</p></section>
      """
  }
}
