import Enrolments
import LearningAccount
import Offers
import Words

/// A page that other rooms may add to, with what it is about.
package enum PanelPlace: Sendable {
  /// Above every page.
  case everyPage
  case home, help, signIn, rights
  /// A training's sheet; nil where its price or days are not known.
  case training(TrainingTerms?)
  /// A file as its holder sees it.
  case enrolment(EnrolmentView)
}

/// What a room shows on another noun's page.
package struct Panel: Sendable {
  /// Where on the page.
  package enum Spot: Sendable, Hashable {
    /// At the top, before anything else of the page.
    case top
    /// A part of the page's own flow.
    case main
    /// Among the buttons of what can be done now.
    case action
    /// Among the links below what is shown.
    case link
  }

  package let spot: Spot
  package let order: Int
  package let html: @Sendable (Frame) -> HTML

  package init(_ spot: Spot, order: Int = 0, html: @escaping @Sendable (Frame) -> HTML) {
    self.spot = spot
    self.order = order
    self.html = html
  }
}

extension [Panel] {
  /// Those of one spot, in their order.
  package func html(_ spot: Panel.Spot, _ frame: Frame) -> HTML {
    filter { $0.spot == spot }.sorted { $0.order < $1.order }.html { $0.html(frame) }
  }

  package func has(_ spot: Panel.Spot) -> Bool { contains { $0.spot == spot } }
}

extension Site {
  /// What the rooms show on a page. Rooms in the order of the house; ``Panel/order`` decides within a spot.
  package func panels(on place: PanelPlace, for context: WebContext) async throws -> [Panel] {
    var panels: [Panel] = []
    for room in rooms { panels += try await room.panels(on: place, of: self, for: context) }
    return panels
  }
}
