import Explain
import Hummingbird
import LearningAccount
import Site

/// The questions that anyone may ask before they act.
struct SimulatorsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(SimulatorRoute.simulators) { _, context in
      try await site.render(SimulatorsPage(scheme: site.installation.scheme), context)
    }
    for simulator in Topic.allCases {
      pages.page(SimulatorRoute.simulator(simulator)) { request, context in
        switch simulator {
        case .accrual: try await answer(AccrualSimulation.self, request, context)
        case .price: try await answer(PriceSimulation.self, request, context)
        case .deadlines: try await answer(DeadlinesSimulation.self, request, context)
        case .cancel: try await answer(CancellationSimulation.self, request, context)
        }
      }
    }
  }

  /// A question that is asked in other words than its plain ones is asked again in these: one address an answer.
  private func answer<Asked: Simulation>(
    _ type: Asked.Type, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let query = request.uri.query ?? ""
    let scheme = site.installation.scheme
    guard Asked.simulator.isAnswered(by: scheme) else { throw SiteError.notFound }
    let ground = SimulationGround(scheme: scheme, today: try await site.today())
    let page = try Asked(FormFields(query).without("lang"), ground)
    if page.hasAnswer, page.address != context.address, !query.contains("lang=") { return .seeOther(page.address) }
    let status: HTTPResponse.Status = page.reader.problems.isEmpty ? .ok : .unprocessableContent
    return try await site.render(page, context, status: status)
  }
}

extension FormFields {
  fileprivate func without(_ name: String) -> FormFields {
    var fields = self
    fields.values[name] = nil
    return fields
  }
}
