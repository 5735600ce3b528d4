import LearningAccount
import Site
import Words

/// A step of the organisation's: a proposal, a refusal, an entry or an exit to declare.
struct AnswerPage: Page {
  enum Answer: String, Sendable, CaseIterable { case propose, refuse, entry, exit, cancellation, noShow }

  var answer: Answer
  var file: EnrolmentSummary
  /// The codes of the reasons to refuse for, named under `organisation.refuse.reason.`.
  var refusalReasons: [String]
  /// The first day that may be proposed.
  var earliestStart: Day?
  var state: FormState
  var refusal: Refusal?

  init(
    _ answer: Answer, file: EnrolmentSummary, refusalReasons: [String] = [], earliestStart: Day? = nil,
    state: FormState,
    refusal: Refusal? = nil
  ) {
    self.answer = answer
    self.file = file
    self.refusalReasons = refusalReasons
    self.earliestStart = earliestStart
    self.state = state
    self.refusal = refusal
  }

  var place: MenuPlace? { .requests }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("organisation.\(answer.rawValue).title", file.arguments) }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.organisationEnrolment(file.slot))">\(words("organisation.file.title", ["holder": .text(file.holder)]))</a></p>
      <h1>\(title(words))</h1><p class="lede">\(file.line(words, from: file.title))</p>
      \(refusal.map { RefusalNotice(refusal: $0).html(frame) })
      \(frame.problems(state))
      <div class="prose"><p>\(words("organisation.\(answer.rawValue).text", file.arguments))</p>
      \(earliestStart.map { "<p>\(words("organisation.propose.earliest", ["day": .day($0)]))</p>" as HTML })</div>
      \(frame.form(route, """
        \(fields(frame))
        <p class="buttons"><button class="button \(isDanger ? "danger" : "main")">\(words("organisation.\(answer.rawValue).button"))</button>
        <a class="button" href="\(Route.organisationEnrolment(file.slot))">\(words("file.back"))</a></p>
        """, state: state))
      """
  }

  private func fields(_ frame: Frame) -> HTML {
    switch answer {
    case .propose:
      return """
        \(DayField(name: "starts", label: "organisation.field.starts").html(frame, state))
        \(DayField(name: "ends", label: "organisation.field.ends").html(frame, state))
        \(LongField(name: "message", label: "organisation.field.message", isOptional: true).html(frame, state))
        """
    case .refuse:
      let options = refusalReasons.map {
        Choice.Option($0, frame.words.plain("organisation.refuse.reason.\($0)"))
      }
      return """
        \(Choice(name: "reason", label: "organisation.field.reason", options: [.none(frame.words)] + options).html(frame, state))
        \(LongField(name: "message", label: "organisation.field.message", isOptional: true).html(frame, state))
        """
    case .entry: return DayField(name: "entered", label: "organisation.field.entered").html(frame, state)
    case .exit:
      let causes = Completion.Cause.allCases.map {
        Choice.Option($0.rawValue, frame.words.plain("organisation.exit.cause.\($0.rawValue)"))
      }
      return """
        \(DayField(name: "exited", label: "organisation.field.exited").html(frame, state))
        \(NumberField(name: "attended", title: frame.words("organisation.field.attended"), hint: frame.words("organisation.field.attendedHint"), sign: "%").html(frame, state))
        \(Choice(name: "cause", label: "organisation.field.cause", options: causes).html(frame, state))
        """
    case .cancellation, .noShow: return ""
    }
  }

  private var route: OrganisationRoute {
    let id = file.slot
    return switch answer {
    case .propose: .proposal(id)
    case .refuse: .refusal(id)
    case .entry: .entry(id)
    case .exit: .exit(id)
    case .cancellation: .cancellation(id)
    case .noShow: .noShow(id)
    }
  }

  private var isDanger: Bool {
    switch answer {
    case .refuse, .cancellation, .noShow: true
    case .propose, .entry, .exit: false
    }
  }
}
