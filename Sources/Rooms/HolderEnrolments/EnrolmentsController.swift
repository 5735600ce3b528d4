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
    page.hindrance = hindrance(view)
    page.awaitsTopUp = view.split.map { !$0.answer.eligible && $0.answer.eligibleIfToppedUp } ?? false
    page.panels = try await site.panels(on: .enrolment(view), for: context)
    return try await site.render(page, context, done: request.done)
  }

  private func actions(_ view: EnrolmentView) -> Set<EnrolmentPage.Action> {
    var actions: Set<EnrolmentPage.Action> = []
    for possibility in view.possibilities.all where possibility.isAllowed {
      switch possibility.kind {
      case .accept: actions.insert(.accept)
      case .decline: actions.insert(.decline)
      case .withdraw, .cancel: actions.insert(.withdraw)
      default: break
      }
    }
    return actions
  }

  /// Why the place cannot be accepted, or could not if it were proposed today.
  private func hindrance(_ view: EnrolmentView) -> Refusal? {
    view.possibilities[.accept]?.refusal ?? view.split?.answer.refusal
  }

  /// A file that can no longer be taken back or withdrawn from is cancelled, whatever that costs.
  private func command(_ decision: DecisionPage.Decision, _ view: EnrolmentView) -> EnrolmentCommand {
    switch decision {
    case .accept: .accept
    case .decline: .decline
    case .withdraw: view.possibilities[.cancel] == nil || view.possibilities.allows(.withdraw) ? .withdraw : .cancel
    }
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
    let cost = view.possibilities[command(decision, view).kind]?.cost
    return DecisionPage(
      decision, file: presenter.summary(view, holder: ""), split: presenter.split(view),
      ending: decision == .withdraw ? try presenter.end(view) : nil,
      shown: cost ?? .zero(view.enrolment.terms.price.unit), state: state,
      refusal: refusal ?? (decision == .accept ? hindrance(view) : nil))
  }
}
