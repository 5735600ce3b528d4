import Enrolments
import Hummingbird
import LearningAccount
import Offers
import Site

/// Search and sheets.
struct TrainingsController {
  let site: Site
  let catalogue: CatalogueSource

  func add(to pages: Pages) {
    pages.page(.trainings, search)
    pages.page(.training(.any), show)
  }

  @Sendable private func search(_ request: Request, _ context: WebContext) async throws -> Response {
    let asked = try AskedSearch(address: request.uri.query ?? "")
    var page = SearchPage(query: asked.query, total: 0, hits: [])
    page.state = asked.state
    guard !asked.query.isEmpty, asked.state.problems.isEmpty else {
      return try await site.render(page, context, status: asked.state.problems.isEmpty ? .ok : .unprocessableContent)
    }
    let found = try await catalogue.search(asked.query)
    page.total = found.total
    page.hits = found.hits
    page.isCapped = found.isCapped
    page.suggestion = found.suggestion
    page.placeIsUnknown = found.placeIsUnknown
    page.facets = found.facets
    return try await site.render(page, context)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let sheet = try await catalogue.training(context.id()) else { throw SiteError.notFound }
    var page = sheet.page
    page.pay = try await pay(sheet, context)
    page.panels = try await site.panels(on: .training(sheet.terms), for: context)
    return try await site.render(page, context)
  }

  /// What this visitor would pay. A sheet supposes an employee; the request asks what one is.
  private func pay(_ sheet: CatalogueSource.Sheet, _ context: WebContext) async throws -> TrainingPage.WhatYouPay {
    guard let terms = sheet.terms else { return .unknown }
    switch context.session?.access {
    case nil: return .signInToSee
    case .unverified: return .verifyToSee
    case .member: return .unknown
    case .holder(let access):
      let status = site.installation.scheme.vocabulary.holderStatuses.first ?? ""
      let preview = try await Enrolments(site.installation).preview(access, of: terms, holderStatus: status)
      guard preview.split.answer.eligible else { return .refused(preview.split.answer.reasons) }
      return .split(PaySplit(preview.split, price: terms.price))
    }
  }
}
