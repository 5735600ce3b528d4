import Explain
import Hummingbird
import LearningAccount
import Platform

/// Search and sheets.
struct TrainingsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.trainings, search)
    pages.page(.training(.any), show)
  }

  @Sendable private func search(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = SearchQuery(request.uri.query ?? "")
    guard !query.isEmpty else {
      return try await site.render(SearchPage(query: query, total: 0, hits: []), context)
    }
    let found = try await site.catalogue.search(query)
    var page = SearchPage(query: query, total: found.total, hits: found.hits)
    page.isCapped = found.isCapped
    page.suggestion = found.suggestion
    page.placeIsUnknown = found.placeIsUnknown
    page.facets = found.facets
    return try await site.render(page, context)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let sheet = try await site.catalogue.training(context.id()) else { throw SiteError.notFound }
    var page = sheet.page
    page.pay = try await pay(sheet, context)
    if let terms = sheet.terms { page.questions = Topic.questions(on: terms, today: try await site.today()) }
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

extension SearchQuery {
  private static let facetNames: Set = [
    "level", "kind", "mode", "duration", "start", "price", "region", "department", "certification",
  ]

  /// Reads an address's query; what it does not know it leaves out.
  init(_ query: String) {
    self.init()
    for pair in query.split(separator: "&").prefix(60) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { PercentDecoding.decoded($0, plusIsSpace: true) }
      guard parts.count == 2 else { continue }
      read(parts[0], String(parts[1].prefix(200)))
    }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "q": text = value
    case "near": place = value
    case "radius": radiusKm = Int(value).flatMap { (1...500).contains($0) ? $0 : nil }
    case "remote": isRemote = value == "1"
    case "maxPrice": maxPrice = Int(value).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
    case "page": page = Int(value).map { min(max($0, 1), 50) } ?? 1
    case _ where Self.facetNames.contains(name): choices[name, default: []].insert(value)
    default: break
    }
  }
}
