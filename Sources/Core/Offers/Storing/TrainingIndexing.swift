import Foundation
import LearningAccount

/// From an offer of the record to what the search index holds of one of its actions.
enum TrainingIndexing {
  /// The kind of what the account cannot pay, so that it can be found and filtered out.
  fileprivate static let otherKind = "other"

  /// Nil where the document has no such action any more.
  ///
  /// - Throws: `DecodingError` where the document cannot be read.
  static func document(_ training: CatalogueChanges.Training) throws -> SearchDocument? {
    let offer = try JSONDecoder().decode(Offer.self, from: Data(training.document.utf8))
    guard offer.actions.indices.contains(training.position) else { return nil }
    let action = offer.actions[training.position]
    var document = SearchDocument(summary: summary(training, offer, action))
    document.objective = offer.objective
    document.content = offer.content
    document.codes = codes(of: offer)
    document.lastStart = lastStart(of: action)
    if action.mode != .remote { addPlaces(of: action, to: &document) }
    return document
  }

  private static func summary(
    _ training: CatalogueChanges.Training, _ offer: Offer, _ action: Action
  ) -> TrainingSummary {
    var summary = TrainingSummary(
      actionID: training.action, title: offer.title, organisation: offer.organisation.name,
      kind: training.kind ?? otherKind, mode: action.mode)
    summary.level = offer.exitLevel?.today
    summary.price = action.price
    summary.hours = action.hoursTotal
    summary.starts = starts(of: action, today: training.today)
    summary.certification = offer.certifications.first.flatMap { certification in
      certification.rncp.map { "RNCP\($0)" } ?? certification.rs.map { "RS\($0)" }
    }
    return summary
  }

  private static func codes(of offer: Offer) -> [String] {
    offer.certifications.flatMap { certification in
      [certification.rncp.map { "rncp\($0)" }, certification.rs.map { "rs\($0)" }].compactMap(\.self)
    } + offer.formacodes + offer.occupations.map { $0.lowercased() }
  }

  /// The days on which sessions start, those that are known to the day. Where they are too many, those of the past go.
  private static func starts(of action: Action, today: Day) -> [Day] {
    let days = Set(action.sessions.compactMap { $0.start?.day }).sorted()
    guard days.count > TrainingSummary.mostStarts else { return days }
    return Array(days.filter { $0 > today }.prefix(TrainingSummary.mostStarts))
  }

  /// Nil where one may enter at any time, or where the day of a session is not known: it may lie ahead.
  private static func lastStart(of action: Action) -> Day? {
    let lasts = action.sessions.map { $0.start?.latest }
    guard action.entry != .permanent, !lasts.contains(nil) else { return nil }
    return lasts.compactMap(\.self).max()
  }

  private static func addPlaces(of action: Action, to document: inout SearchDocument) {
    let places = Places.shared
    for address in action.places.compactMap(\.address) {
      let locality = places.locality(of: address)
      if let town = address.city ?? locality?.name {
        // An arrondissement is found by its city too, and the other way round.
        document.towns += locality.map { $0.name == town ? [town] : [town, $0.name] } ?? [town]
        if document.summary.place == nil { document.summary.place = town }
      }
      let department = locality?.department ?? address.postalCode.flatMap(Places.department(postalCode:))
      if let department, !document.departments.contains(department) { document.departments.append(department) }
      if let point = places.point(of: address) { document.points.append(point) }
    }
    document.summary.department = document.departments.first
  }
}

extension SearchVocabulary {
  /// The kinds that the table of kinds gives to offers.
  package static let shipped = SearchVocabulary(kinds: TrainingKinds.shipped.ids.union([TrainingIndexing.otherKind]))
}
