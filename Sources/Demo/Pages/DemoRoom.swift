import Site
import Words

/// What only a demo has: its banner, everybody's mail, a date that moves, and its people at the sign-in.
package struct DemoRoom: Room {
  package let name = "Demo"
  private let people: [Person]

  /// Somebody of the demo who can sign in.
  package struct Person: Sendable {
    let name: String
    let email: String
    let password: String

    package init(name: String, email: String, password: String) {
      self.name = name
      self.email = email
      self.password = password
    }
  }

  package init(people: [Person] = []) { self.people = people }

  package var texts: TextSource? { TextSource(in: .module) }

  package func addPages(to pages: Pages, of site: Site) {
    if site.settings.isDemo { DemoController(site: site).add(to: pages) }
  }

  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] {
    guard site.settings.isDemo else { return [] }
    switch place {
    case .everyPage:
      let today = try await site.today()
      return [Panel(.top) { DemoBanner(today: today).html($0) }]
    case .signIn: return people.isEmpty ? [] : [Panel(.main) { DemoPeoplePanel(people: people).html($0) }]
    default: return []
    }
  }
}
