import Hummingbird
import LearningAccount
import Platform

/// A holder's files and the steps that are theirs.
struct EnrolmentsController {
  let site: Site

  private var enrolments: Enrolments { Enrolments(site.installation) }
  private var presenter: EnrolmentPresenter { EnrolmentPresenter(site: site) }

  func add(to pages: Pages) {
    pages.page(.enrolments, list)
    pages.page(.enrolment(.any), show)
    step(.acceptance(.any), .accept, done: "accepted", pages)
    step(.declination(.any), .decline, done: "declined", pages)
    step(.withdrawal(.any), .withdraw, done: "withdrawn", pages)
    // The test payment books money that nobody paid: it exists only where nothing is real.
    guard site.settings.testPayments else { return }
    pages.page(.payment(.any)) { _, context in
      try await site.render(payment(context, FormState(commandID: site.newCommandID()), nil), context)
    }
    pages.form(.payment(.any), pay)
  }

  @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let files = try await enrolments.list(context.holder())
    let today = try await site.today()
    let summaries = files.map { presenter.summary($0, holder: "", today: today) }
    return try await site.render(EnrolmentsPage(files: summaries), context)
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
    page.endQuestion = try presenter.endQuestion(view)
    return try await site.render(page, context, done: request.done)
  }

  private func actions(_ view: EnrolmentView) -> Set<EnrolmentPage.Action> {
    var actions: Set<EnrolmentPage.Action> = []
    for possibility in view.possibilities.all where possibility.isAllowed {
      switch possibility.kind {
      case .accept: actions.insert(.accept)
      case .decline: actions.insert(.decline)
      case .pay where site.settings.testPayments: actions.insert(.pay)
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
    _ route: Route, _ decision: DecisionPage.Decision, done: String, _ pages: Pages
  ) {
    pages.page(route) { _, context in
      let state = FormState(commandID: site.newCommandID())
      return try await site.render(decisionPage(decision, context, state, nil), context)
    }
    pages.form(route) { _, context in
      do {
        let view = try await enrolments.view(context.id(), for: context.holder())
        try await enrolments.perform(
          command(decision, view), on: context.id(), by: context.holder(),
          shown: Amount(decimal: context.form["shown"], unit: view.enrolment.terms.price.unit),
          commandID: site.commandID(context))
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

  @Sendable private func pay(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      try await enrolments.perform(
        .pay, on: context.id(), by: context.holder(), commandID: site.commandID(context))
      return .seeOther(.enrolment(.init(try context.id())), done: "paid")
    } catch let refusal as Refusal {
      return try await site.render(payment(context, FormState(), refusal), context, status: .unprocessableContent)
    }
  }

  private func payment(_ context: WebContext, _ state: FormState, _ refusal: Refusal?) async throws -> PaymentPage {
    let view = try await enrolments.view(context.id(), for: context.holder())
    return PaymentPage(
      file: presenter.summary(view, holder: ""), split: presenter.split(view), state: state, refusal: refusal)
  }
}
