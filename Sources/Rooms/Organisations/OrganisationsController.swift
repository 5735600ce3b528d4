import Enrolments
import Hummingbird
import LearningAccount
import Site

/// What a training organisation sees and does: its files, its answers, its declarations.
struct OrganisationsController {
  let site: Site

  var enrolments: Enrolments { Enrolments(site.installation) }
  var presenter: EnrolmentPresenter { EnrolmentPresenter(site: site) }

  func add(to pages: Pages) {
    pages.page(.requests, queue)
    pages.page(.organisationEnrolment(.any), show)
    pages.form(OrganisationRoute.acknowledgement(.any)) { _, context in
      try await perform(.acknowledge, context)
      return .seeOther(.organisationEnrolment(try context.fileSlot()), done: "acknowledged")
    }
    answer(OrganisationRoute.proposal(.any), .propose, done: "proposed", pages)
    answer(OrganisationRoute.refusal(.any), .refuse, done: "refused", pages)
    answer(OrganisationRoute.entry(.any), .entry, done: "entered", pages)
    answer(OrganisationRoute.exit(.any), .exit, done: "exited", pages)
    answer(OrganisationRoute.cancellation(.any), .cancellation, done: "cancelled", pages)
    answer(OrganisationRoute.noShow(.any), .noShow, done: "absent", pages)
  }

  @Sendable private func queue(_ request: Request, _ context: WebContext) async throws -> Response {
    let access = try context.member()
    let place = try request.place(QueuePlace.init(text:))
    let found = try await enrolments.queue(access, after: place)
    let someone = site.texts.language(context.language).plain("organisation.someone")
    let files = found.lines.map { line in
      presenter.summary(line.enrolment, line.training, holder: line.holderName ?? someone, deadline: line.next)
    }
    var page = RequestsPage(today: try await site.today(), files: files)
    page.paging = Paging(Route.requests, after: place?.text, next: found.next?.text)
    return try await site.render(page, context)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let view = try await enrolments.view(context.fileAddress(), for: context.member())
    let holder = name(view, context)
    let page = OrganisationEnrolmentPage(
      file: presenter.summary(view, holder: holder), steps: presenter.steps(view.enrolment),
      split: presenter.split(view), history: presenter.history(view, for: .organisation, holder: holder),
      actions: actions(view), state: FormState(commandID: site.newCommandID()))
    return try await site.render(page, context, done: request.done)
  }

  func name(_ view: EnrolmentView, _ context: WebContext) -> String {
    view.holderName ?? site.texts.language(context.language).plain("organisation.someone")
  }

  private func actions(_ view: EnrolmentView) -> Set<OrganisationEnrolmentPage.Action> {
    Set(
      view.possibilities.all.filter(\.isAllowed).compactMap { possibility in
        switch possibility.kind {
        case .acknowledge: .acknowledge
        case .refuse: .refuse
        case .propose: .propose
        case .declareEntry: .declareEntry
        case .declareExit: .declareExit
        case .cancelSession: .cancel
        case .declareNoShow: .declareNoShow
        default: nil
        }
      })
  }

  func perform(_ command: EnrolmentCommand, _ context: WebContext) async throws {
    try await enrolments.perform(
      command, on: context.fileAddress(), by: context.member(), commandID: site.commandID(context))
  }
}

extension WebContext {
  /// A file of an organisation's address: `ACCOUNT-FILE`.
  func fileAddress() throws(SiteError) -> EnrolmentAddress {
    let parts = (parameters.get("id") ?? "").split(separator: "-").map { Int64($0) }
    guard parts.count == 2, let account = parts[0], let file = parts[1], account > 0, file > 0 else {
      throw .notFound
    }
    return EnrolmentAddress(account: account, file: file)
  }

  func fileSlot() throws(SiteError) -> Slot {
    let address = try fileAddress()
    return Slot("\(address.account)-\(address.file)")
  }
}
