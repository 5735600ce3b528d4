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
    let (query, state) = try AskedSearch.read(request.uri.query ?? "")
    guard !query.isEmpty, state.problems.isEmpty else {
      var page = SearchPage(query: query, total: 0, hits: [])
      page.state = state
      return try await site.render(page, context, status: state.problems.isEmpty ? .ok : .unprocessableContent)
    }
    let found = try await catalogue.search(query)
    var page = SearchPage(query: query, total: found.total, hits: found.hits)
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

extension AskedSearch {
  private static let facetNames: Set = [
    "level", "kind", "mode", "duration", "start", "price", "region", "department", "certification",
  ]

  /// Reads an address's query; names that it does not know it leaves out.
  ///
  /// - Returns: nil for the most that it may cost, and the problem with it, where that was typed and is no number.
  /// - Throws: ``SiteError/badRequest`` for a value that no form and no link of ours has.
  static func read(_ query: String) throws(SiteError) -> (query: AskedSearch, state: FormState) {
    var read = AskedSearch()
    var state = FormState()
    for pair in query.split(separator: "&").prefix(60) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { PercentDecoding.decoded($0, plusIsSpace: true) }
      guard parts.count == 2 else { continue }
      let (name, value) = (parts[0], String(parts[1].prefix(200)))
      if name == "maxPrice" {
        read.maxPrice = TypedNumber(value, decimals: 0).flatMap { Int($0.plain) }.flatMap(price)
        guard read.maxPrice == nil else { continue }
        state = FormState(values: [name: value], problems: [FieldProblem(name, "ask.problem.whole")])
      } else {
        try read.take(name, value)
      }
    }
    return (read, state)
  }

  private static func price(_ euros: Int) -> Int? { (0...1_000_000).contains(euros) ? euros : nil }

  private mutating func take(_ name: String, _ value: String) throws(SiteError) {
    switch name {
    case "q": text = value
    case "near": place = value
    case "radius":
      guard let kilometres = Int(value), (1...500).contains(kilometres) else { throw .badRequest }
      radiusKm = kilometres
    case "remote":
      guard value == "1" else { throw .badRequest }
      isRemote = true
    case "page":
      guard let number = Int(value), number > 0 else { throw .badRequest }
      page = min(number, 50)
    case _ where Self.facetNames.contains(name):
      guard Self.isValue(value, of: name) else { throw .badRequest }
      choices[name, default: []].insert(value)
    default: break
    }
  }

  /// Whether it can be a value of a facet; what the index alone knows finds nothing where it is none.
  private static func isValue(_ value: String, of facet: String) -> Bool {
    switch facet {
    case "level": Int(value) != nil
    case "mode": TeachingMode.allCases.contains { $0.name == value }
    default: true
    }
  }
}
