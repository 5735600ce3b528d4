import LearningAccount
import Site
import Words

/// What holders pay themselves, and what organisations are paid.
package struct PaymentsRoom: Room {
  package let name = "Payments"

  package init() {}

  package var texts: TextSource? { TextSource(in: .module) }

  package func addPages(to pages: Pages, of site: Site) {
    // The test payment books money that nobody paid: it exists only where nothing is real.
    if site.settings.testPayments { PaymentController(site: site).add(to: pages) }
  }

  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] {
    guard case .enrolment(let view) = place, view.possibilities.allows(.pay) else { return [] }
    return [Panel(.action) { $0.mainLink(PaymentRoute.payment(.init(view.enrolment.id)), "file.pay.link") }]
  }

  package var commands: [RoomCommand] { [RoomCommand(PayCommand.self, order: 90)] }
}
