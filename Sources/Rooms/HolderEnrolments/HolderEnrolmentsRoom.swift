import Enrolments
import Letters
import Site
import Words

/// A training file as its holder sees it: ask for a place, accept, decline, stop, follow.
package struct HolderEnrolmentsRoom: Room {
  package let name = "HolderEnrolments"

  package init() {}

  package var texts: TextSource? {
    TextSource(
      in: .module,
      required: EnrolmentStatus.allCases.flatMap { ["file.next.\($0)", "file.brief.\($0)"] }
        + DecisionPage.Decision.allCases.flatMap { ["file.\($0).title", "file.\($0).text", "file.\($0).button"] })
  }

  package func addPages(to pages: Pages, of site: Site) {
    EnrolmentsController(site: site).add(to: pages)
    RequestsController(site: site).add(to: pages)
  }

  package var menu: [MenuEntry] {
    [MenuEntry(.header, for: [.holder], order: 30, Route.enrolments, "nav.enrolments", place: .enrolments)]
  }

  package func address(of letter: Letter) -> (any Address)? {
    guard letter.template.hasPrefix("file.holder."), let file = letter.arguments["file"] else { return nil }
    return Route.enrolment(.init(file))
  }
}
