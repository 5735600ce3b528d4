import Explain
import LearningAccount
import Site
import Words

/// What anyone may ask before they act, without an account: as pages, over the API and at the terminal.
package struct SimulatorsRoom: Room {
  package let name = "Simulators"

  package init() {}

  package var texts: TextSource? { TextSource(in: .module, required: Topic.texts) }

  package func addPages(to pages: Pages, of site: Site) { SimulatorsController(site: site).add(to: pages) }

  package func addData(to pages: Pages, of site: Site) { APIController(site: site).add(to: pages) }

  package var api: [APIAddress] {
    [APIAddress(Route.openAPI, .get, .head)] + Topic.allCases.map { APIAddress(SimulatorRoute.explain($0), .post) }
  }

  package var menu: [MenuEntry] { [MenuEntry(.footer, order: 20, SimulatorRoute.simulators, "ask.title")] }

  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] {
    let scheme = site.installation.scheme
    switch place {
    case .home: return [Panel(.main) { SimulatorCards(scheme).section($0, note: "home.ask") }]
    case .rights: return [Panel(.main) { SimulatorCards(scheme).section($0) }]
    case .help:
      return [
        Panel(.main) { SimulatorCards(scheme).section($0, id: "ask") },
        Panel(.link) { frame in
          "<p>\(frame.link(SimulatorRoute.simulator(.cancel), frame.words("ask.cancel.title")))</p>"
        },
      ]
    case .training(let terms?):
      let today = try await site.today()
      return TrainingQuestions(terms: terms, today: today).panels
    case .enrolment(let view):
      // The same may be asked for any day: the address has the file's days and sums, and nobody's name.
      guard scheme.law.cancellation != nil, let question = try view.cancellationQuestion() else { return [] }
      let address = CancellationSimulation.address(of: question)
      return [Panel(.link) { "<a href=\"\(address)\">\($0.words("ends.otherDay"))</a>" }]
    default: return []
    }
  }

  package var commands: [RoomCommand] { [RoomCommand(ExplainCommand.self, order: 170)] }
}

extension Topic {
  /// The texts that are put together from a question's name.
  static var texts: [String] {
    allCases.flatMap { ["ask.\($0.rawValue).title", "ask.\($0.rawValue).short", "ask.\($0.rawValue).lede"] }
      + ActivityRow.measures.map { "ask.accrual.measures.\($0)" }
      + CancellationParty.allCases.map { "ask.cancel.by\($0.rawValue)" }
  }
}
