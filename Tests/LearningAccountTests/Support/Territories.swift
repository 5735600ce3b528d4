import LearningAccount

/// The thirteen territories of the shipped scheme.
enum Territories {
  static let ids = calendars.keys.sorted()

  static let calendars = Dictionary(uniqueKeysWithValues: France.scheme.calendars.map { ($0.territory, $0) })
}
