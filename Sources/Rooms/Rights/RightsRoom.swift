import Hummingbird
import LearningAccount
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

/// "My rights".
struct RightsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.rights) { request, context in
      let access = try context.holder()
      let view = try await Rights(site.installation).view(access)
      var page = RightsPage(view, site.texts.language(context.language))
      page.panels = try await site.panels(on: .rights, for: context)
      return try await site.render(page, context, done: request.done)
    }
  }
}
