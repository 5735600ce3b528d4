import Enrolments
import Hummingbird
import LearningAccount
import Offers
import Site

/// Asking for a place in a session.
struct RequestsController {
  let site: Site

  private var enrolments: Enrolments { Enrolments(site.installation) }

  func add(to pages: Pages) {
    pages.page(.request(.any)) { request, context in
      try await site.render(
        page(context, status: request.query("status"), FormState(commandID: site.newCommandID()), nil), context)
    }
    pages.form(.request(.any), send)
  }

  @Sendable private func send(_ request: Request, _ context: WebContext) async throws -> Response {
    let access = try context.holder()
    let option = try await option(context)
    do {
      let file = try await enrolments.request(
        access, session: option, holderStatus: context.form["status"], commandID: site.commandID(context))
      return .seeOther(.enrolment(.init(file)), done: "requested")
    } catch let refusal as Refusal {
      let state = context.form.shown(problems: [])
      return try await site.render(
        page(context, status: context.form["status"], state, refusal), context, status: .unprocessableContent)
    }
  }

  private func page(
    _ context: WebContext, status: String?, _ state: FormState, _ refusal: Refusal?
  ) async throws -> RequestPage {
    let access = try context.holder()
    let option = try await option(context)
    let statuses = site.installation.scheme.vocabulary.holderStatuses
    if let status, !statuses.contains(status) { throw EnrolmentError.unknownStatus(status) }
    let status = status ?? statuses.first ?? ""
    let preview = try await enrolments.preview(access, of: option.terms, holderStatus: status)
    let today = try await site.today()
    var page = RequestPage(
      session: option.training.session, training: option.training.action, title: option.training.title,
      organisation: option.training.organisationName,
      place: option.training.place.isEmpty ? nil : option.training.place,
      startsOn: option.terms.startsOn, endsOn: option.terms.endsOn,
      split: PaySplit(preview.split, price: option.terms.price), answerBy: preview.answerBy ?? today, status: status,
      statuses: statuses, state: state, refusal: refusal ?? preview.split.answer.refusal)
    page.awaitsTopUp = refusal == nil && !preview.split.answer.eligible && preview.split.answer.eligibleIfToppedUp
    return page
  }

  /// A session that cannot be asked for is none to a holder.
  private func option(_ context: WebContext) async throws -> TrainingOption {
    do {
      return try await Offers(site.installation).option(session: context.id())
    } catch is OfferError { throw SiteError.notFound }
  }
}
