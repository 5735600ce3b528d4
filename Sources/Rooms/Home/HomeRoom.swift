import Site
import Words

/// The front door, help, and what to do after a scam.
package struct HomeRoom: Room {
  package let name = "Home"

  package init() {}

  package var texts: TextSource? { TextSource(in: .module) }

  package func addPages(to pages: Pages, of site: Site) { HomeController(site: site).add(to: pages) }

  package var menu: [MenuEntry] {
    [
      MenuEntry(.header, order: 90, Route.help, "nav.help", place: .help),
      MenuEntry(.footer, order: 10, Route.help, "nav.how"),
      MenuEntry(.footer, order: 90, Route.scam, "footer.scamLink"),
    ]
  }
}
