import Enrolments
import LearningAccount

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

extension Site {
  /// What the rooms show on a page. Rooms in the order of the house; ``Panel/order`` decides within a spot.
  package func panels(on place: PanelPlace, for context: WebContext) async throws -> [Panel] {
    var panels: [Panel] = []
    for room in rooms { panels += try await room.panels(on: place, of: self, for: context) }
    return panels
  }
}
