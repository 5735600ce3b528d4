import Letters
import Site
import Words

/// What a training organisation receives, answers and declares.
package struct OrganisationsRoom: Room {
  package let name = "Organisations"

  package init() {}

  package var texts: TextSource? {
    TextSource(
      in: .module,
      required: EnrolmentStatus.allCases.map { "organisation.next.\($0)" }
        + AnswerPage.Answer.allCases.flatMap {
          ["organisation.\($0).title", "organisation.\($0).text", "organisation.\($0).button"]
        })
  }

  package func addPages(to pages: Pages, of site: Site) { OrganisationsController(site: site).add(to: pages) }

  package var menu: [MenuEntry] {
    [MenuEntry(.header, for: [.organisation], order: 10, Route.requests, "nav.requests", place: .requests)]
  }

  package func address(of letter: Letter) -> (any Address)? {
    guard letter.template.hasPrefix("file.organisation."), let file = letter.arguments["file"],
      let account = letter.arguments["account"]
    else { return nil }
    return Route.organisationEnrolment(.init("\(account)-\(file)"))
  }
}
