import Enrolments
import Hummingbird
import LearningAccount
import Site

/// A holder's files and the steps that are theirs.
struct EnrolmentsController {
  let site: Site

  private var enrolments: Enrolments { Enrolments(site.installation) }
  private var presenter: EnrolmentPresenter { EnrolmentPresenter(site: site) }

  func add(to pages: Pages) {
    pages.page(.enrolments, list)
    pages.page(.enrolment(.any), show)
    step(HolderEnrolmentRoute.acceptance(.any), .accept, done: "accepted", pages)
    step(HolderEnrolmentRoute.declination(.any), .decline, done: "declined", pages)
    step(HolderEnrolmentRoute.withdrawal(.any), .withdraw, done: "withdrawn", pages)
  }

  @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let files = try await enrolments.list(context.holder())
    return try await site.render(EnrolmentsPage(files: files.map(presenter.summary)), context)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let view = try await enrolments.view(context.id(), for: context.holder())
    var page = EnrolmentPage(
      file: presenter.summary(view, holder: ""), steps: presenter.steps(view.enrolment),
      split: presenter.split(view), ends: try presenter.ends(view),
      history: presenter.history(view, for: .holder, holder: ""), actions: actions(view),
      message: presenter.message(view))
    page.hindrance = view.split?.refusal
    page.awaitsTopUp = view.split?.eligibleIfToppedUp ?? false
    page.panels = try await site.panels(on: .enrolment(view), for: context)
    return try await site.render(page, context, done: request.done)
  }

  private func actions(_ view: EnrolmentView) -> Set<EnrolmentPage.Action> {
    var actions: Set<EnrolmentPage.Action> = []
    for command in view.commands {
      switch command {
      case .accept where view.split?.refusal == nil: actions.insert(.accept)
      case .decline: actions.insert(.decline)
      case .withdraw, .cancel: actions.insert(.withdraw)
      default: break
      }
    }
    return actions
  }

  private func command(_ decision: DecisionPage.Decision, _ view: EnrolmentView) -> EnrolmentCommand {
    switch decision {
    case .accept: .accept
    case .decline: .decline
    case .withdraw: mayWithdraw(view) ? .withdraw : .cancel
    }
  }

  /// A request may always be taken back, an accepted file within its period and before its start; later it is
  /// cancelled, whatever that costs.
  private func mayWithdraw(_ view: EnrolmentView) -> Bool {
    guard let until = view.withdrawUntil else { return true }
    return view.now.day <= until && view.now.day < view.enrolment.terms.startsOn
  }

  /// A step with a page that says what it means, and a form that does it.
  private func step(
    _ route: HolderEnrolmentRoute, _ decision: DecisionPage.Decision, done: String, _ pages: Pages
  ) {
    pages.page(route) { _, context in
      let state = FormState(commandID: site.newCommandID())
      return try await site.render(decisionPage(decision, context, state, nil), context)
    }
    pages.form(route) { _, context in
      do {
        let view = try await enrolments.view(context.id(), for: context.holder())
        // The page always says what the step costs; without it nobody can tell what was agreed to.
        let unit = view.enrolment.terms.price.unit
        guard let shown = Amount(decimal: context.form["shown"], unit: unit) else { throw SiteError.badRequest }
        try await enrolments.perform(
          command(decision, view), on: context.id(), by: context.holder(),
          shown: shown, commandID: site.commandID(context))
        return .seeOther(.enrolment(.init(try context.id())), done: done)
      } catch let refusal as Refusal {
        let page = try await decisionPage(decision, context, FormState(commandID: site.newCommandID()), refusal)
        return try await site.render(page, context, status: .unprocessableContent)
      }
    }
  }

  private func decisionPage(
    _ decision: DecisionPage.Decision, _ context: WebContext, _ state: FormState, _ refusal: Refusal?
  ) async throws -> DecisionPage {
    let view = try await enrolments.view(context.id(), for: context.holder())
    let split = presenter.split(view)
    let end = decision == .withdraw ? try presenter.end(view) : nil
    let hindrance = decision == .accept ? view.split?.refusal : nil
    return DecisionPage(
      decision, file: presenter.summary(view, holder: ""), split: split, ending: end?.answer,
      shown: decision == .accept ? split.own : (end?.total ?? .zero(split.price.unit)), state: state,
      refusal: refusal ?? hindrance)
  }
}
