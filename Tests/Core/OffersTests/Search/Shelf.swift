import Foundation
import LearningAccount

@testable import Offers

/// Seven invented trainings in an index of their own.
enum Shelf {
  static let shared: SearchIndex = {
    let folder = NSTemporaryDirectory() + "acquis-shelf-\(UUID().uuidString)"
    do {
      let writer = try SearchIndexWriter(folder)
      for training in trainings { try writer.put(training) }
      try writer.commit(change: 1)
      return try SearchIndex.open(folder)
    } catch { preconditionFailure("the shelf cannot be built: \(error)") }
  }()

  static func search(_ query: SearchQuery, on today: Day = day) throws -> SearchResults {
    try shared.search(query, on: today)
  }

  /// Before all of them start.
  static let day = Day("2026-08-01")!

  static let trainings: [SearchDocument] = [
    training(
      1, "CAP boulanger", "École du pain", "rncp", place: ("Lyon", "69", 45.7640, 4.8357), cents: 210_000, level: 3,
      start: "2026-09-01"
    ) {
      $0.codes = ["rncp37537", "21538", "d1102"]
      $0.content = "Pétrir, façonner, cuire"
      $0.summary.hours = 420
    },
    training(
      2, "Boulangerie et pâtisserie", "École du pain", "rncp", place: ("Paris", "75", 48.8590, 2.3470), cents: 320_000,
      level: 3, start: "2026-10-01"),
    training(3, "Anglais professionnel", "Lingua", "rs", place: nil, cents: 90_000, level: nil, start: nil) {
      $0.objective = "Maîtriser l’anglais, et d'autres langues étrangères"
    },
    training(
      4, "Comptable assistant", "Chiffres & Cie", "rncp", place: ("Villeurbanne", "69", 45.7719, 4.8902),
      cents: 450_000, level: 4, start: "2026-11-02"),
    training(
      5, "Habilitation électrique", "Volt", "rs", place: ("Nantes", "44", 47.2184, -1.5536), cents: 80_000, level: nil,
      start: "2027-02-01"
    ) {
      $0.codes = ["rs5054"]
    },
    training(6, "Développeur C++, mise en œuvre", "Code", "rncp", place: nil, cents: 600_000, level: 6, start: nil),
    training(
      7, "Vendeur conseil", "Vendre", "vae", place: ("Lille", "59", 50.6292, 3.0573), cents: nil, level: nil,
      start: "2027-01-04"
    ) {
      $0.content = "<p>Les techniques de vente</p>"
    },
  ]

  private static func training(
    _ id: Int64, _ title: String, _ organisation: String, _ kind: String, place: (String, String, Double, Double)?,
    cents: Int64?, level: Int?, start: String?, _ change: (inout SearchDocument) -> Void = { _ in }
  ) -> SearchDocument {
    var summary = TrainingSummary(
      actionID: id, title: title, organisation: organisation, kind: kind, mode: place == nil ? .remote : .onSite)
    (summary.level, summary.place) = (level, place?.0)
    summary.price = cents.map { Amount(minor: $0, unit: .ofOffers) }
    var document = SearchDocument(summary: summary)
    if let place {
      document.towns = [place.0]
      document.departments = [place.1]
      document.points = [GeoPoint(latitude: place.2, longitude: place.3)]
    }
    document.lastStart = start.flatMap { Day($0) }
    document.summary.starts = document.lastStart.map { [$0] } ?? []
    change(&document)
    return document
  }
}
