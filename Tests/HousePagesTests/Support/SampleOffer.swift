import Foundation
import LearningAccount
import Ledger
import Offers
import Storage

@testable import Trainings

/// A pastry cook's training of the Atelier des Halles with one session of six weeks from 5 October 2026.
enum SampleOffer {
  static let title = "Titre professionnel Pâtissier"
  static let organisationName = "Atelier des Halles"

  static let terms = TrainingTerms(
    organisation: TestSite.organisationID, actionType: "rncp", price: Samples.euros(180_000),
    startsOn: Samples.day("2026-10-05"), endsOn: Samples.day("2026-11-13"), prerequisites: false,
    territory: "metropole")

  static let training = TrainingSnapshot(
    session: 30, action: 20, offer: 10, title: title, organisationName: organisationName, place: "Nancy",
    address: ["12 rue de la Salle", "54000 Nancy"], remote: false, hours: 420, certification: "RNCP38765")

  /// In the record, with the numbers of ``training``.
  static func save(in installation: Installation) async throws {
    let document = String(decoding: try JSONEncoder().encode(offer), as: UTF8.self)
    let hash = Value.blob([UInt8](repeating: 0, count: 32))
    try await installation.database.write { transaction in
      try transaction.execute(
        "INSERT INTO organisation (organisation_id, siret, name, document, content_hash) VALUES ($1, $2, $3, '{}', $4)",
        .integer(terms.organisation), .text("12345678900011"), .text(organisationName), hash)
      try transaction.execute("UPDATE change_counter SET value = 1 WHERE name = 'catalogue'")
      try transaction.execute(
        """
        INSERT INTO offer (offer_id, organisation_id, own_key, title, kind, marks, document, content_hash, change_number,
          withdrawn) VALUES (10, $1, 'F1', $2, $3, '', $4, $6, 1, $5)
        """, .integer(terms.organisation), .text(title), .text(terms.actionType), .text(document), .flag(false), hash)
      try transaction.execute(
        "INSERT INTO action (action_id, offer_id, own_key, position, withdrawn) VALUES (20, 10, 'A1', 0, $1)",
        .flag(false))
      try transaction.execute(
        """
        INSERT INTO training_session (session_id, action_id, own_key, position, starts_on, ends_on, withdrawn)
        VALUES (30, 20, 'S1', 0, $1, $2, $3)
        """, .text(terms.startsOn.iso), .text(terms.endsOn.iso), .flag(false))
    }
  }

  private static var offer: Offer {
    var place = Place()
    place.contact.address = .init()
    place.contact.address?.lines = ["12 rue de la Salle"]
    place.contact.address?.postalCode = "54000"
    place.contact.address?.city = "Nancy"
    var action = Action()
    action.price = Amount(minor: 180_000, unit: .ofOffers)
    action.hoursTotal = 420
    action.places = [place]
    action.sessions = [TrainingSession()]
    var offer = Offer()
    offer.title = title
    offer.organisation.name = organisationName
    offer.certifications = [Certification(rncp: "38765")]
    offer.actions = [action]
    return offer
  }
}

extension CatalogueSource {
  /// The sample offer, found by any search.
  static var sample: CatalogueSource {
    let (terms, training) = (SampleOffer.terms, SampleOffer.training)
    return CatalogueSource(
      search: { _ in
        var hit = TrainingHit(id: 20, title: training.title, organisation: training.organisationName)
        hit.price = terms.price
        return Findings(total: 1, hits: [hit])
      },
      training: { id in
        guard id == 20 else { return nil }
        var page = TrainingPage(title: training.title, organisation: training.organisationName)
        page.price = terms.price
        page.sessions = [.init(id: 30, startsOn: terms.startsOn, endsOn: terms.endsOn, place: "Nancy")]
        return Sheet(page: page, terms: terms)
      })
  }
}
