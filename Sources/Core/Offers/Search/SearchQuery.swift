import LearningAccount

/// What someone looks for: pages, addresses and the command line make one and the same.
package struct SearchQuery: Hashable, Sendable {
  /// Words as typed; a phrase stands in quotes. Empty finds everything that the rest keeps.
  package var text = ""
  /// Only trainings within `radiusKilometres` of there. Those that are followed from afar are kept where the mode was
  /// chosen, wherever they are.
  package var place: SearchPlace?
  package var radiusKilometres = SearchQuery.usualKilometres
  package var choices = SearchChoices()
  /// In the unit of offers. Trainings without a price are then left out.
  package var maximumPrice: Amount?
  /// Only trainings with a session that starts on that day or later, or that one may enter at any time.
  package var startingFrom: Day?
  var offset = 0
  package var limit = 20

  package init(text: String = "") { self.text = text }

  package static let usualKilometres = 30.0

  /// Nothing was asked.
  package var isEmpty: Bool {
    text.isEmpty && place == nil && choices.isEmpty && maximumPrice == nil && startingFrom == nil
  }

  /// The page of results, from 1.
  package var page: Int {
    get { offset / max(limit, 1) + 1 }
    set { offset = (max(newValue, 1) - 1) * limit }
  }
}

/// Where someone looks.
package enum SearchPlace: Hashable, Sendable {
  /// A town, a postal code, an arrondissement, as typed: ``Places/find(_:)`` says which.
  case named(String)
  case at(GeoPoint)

  /// As it was typed; empty for a point.
  package var text: String { if case .named(let text) = self { text } else { "" } }

  /// Nil for a place that nobody knows.
  var point: GeoPoint? {
    switch self {
    case .named(let text): Places.shared.find(text).lazy.compactMap(\.point).first
    case .at(let point): point
    }
  }
}
