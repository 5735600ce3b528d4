import Enrolments
import Hummingbird
import LearningAccount
import Site

/// The holder's own share of a file.
struct PaymentController {
  let site: Site

  private var enrolments: Enrolments { Enrolments(site.installation) }
  private var presenter: EnrolmentPresenter { EnrolmentPresenter(site: site) }

  func add(to pages: Pages) {
    pages.page(PaymentRoute.payment(.any)) { _, context in
      try await site.render(payment(context, FormState(commandID: site.newCommandID()), nil), context)
    }
    pages.form(PaymentRoute.payment(.any), pay)
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
