import Offers
import Site
import Words

/// Finding a training, and its sheet; getting offers in.
package struct TrainingsRoom: Room {
  package let name = "Trainings"
  private let catalogue: CatalogueSource?

  package init() { catalogue = nil }

  /// - Parameter catalogue: stands in for the database and the search index, for tests.
  init(catalogue: CatalogueSource) { self.catalogue = catalogue }

  package var texts: TextSource? {
    TextSource(in: .module, required: SearchFacet.all.map { "search.facet.\($0.name)" })
  }

  package func addPages(to pages: Pages, of site: Site) {
    TrainingsController(site: site, catalogue: catalogue ?? CatalogueSource(site)).add(to: pages)
  }

  package var menu: [MenuEntry] {
    [
      MenuEntry(
        .header, for: [.holder], order: 10, Route.trainings, "nav.trainings", short: "nav.trainingsShort",
        place: .trainings),
      MenuEntry(
        .header, for: [.organisation], order: 20, Route.trainings, "nav.trainings", short: "nav.trainingsShort",
        place: .trainings),
    ]
  }

  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] {
    guard case .home = place else { return [] }
    return [Panel(.top) { SearchForm(query: SearchQuery()).html($0) }]
  }

  package var commands: [RoomCommand] {
    [
      RoomCommand(ImportCommand.self, order: 140), RoomCommand(IndexCommand.self, order: 150),
      RoomCommand(SearchCommand.self, order: 160),
    ]
  }
}
