import Site
import Words

/// What a holder has and why: rights, statements, and where each euro went.
package struct RightsRoom: Room {
  package let name = "Rights"

  package init() {}

  package var texts: TextSource? { TextSource(in: .module, required: StatementPage.texts) }

  package func addPages(to pages: Pages, of site: Site) {
    RightsController(site: site).add(to: pages)
    StatementsController(site: site).add(to: pages)
  }

  package var menu: [MenuEntry] {
    [MenuEntry(.header, for: [.holder], order: 20, Route.rights, "nav.rights", place: .rights)]
  }

  package var commands: [RoomCommand] {
    [RoomCommand(StatementCommand.self, order: 100), RoomCommand(TraceCommand.self, order: 110)]
  }
}
