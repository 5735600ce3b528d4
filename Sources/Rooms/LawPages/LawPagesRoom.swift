import Site
import Words

/// The law that decides here, to be read, searched, compared and taken away.
package struct LawPagesRoom: Room {
  package let name = "LawPages"

  package init() {}

  package var texts: TextSource? { TextSource(in: .module) }

  package func addPages(to pages: Pages, of site: Site) { LawController(site: site).addPages(to: pages) }

  package func addData(to pages: Pages, of site: Site) { LawController(site: site).addData(to: pages) }

  package var menu: [MenuEntry] { [MenuEntry(.footer, order: 30, Route.law, "law.page.title")] }
}
