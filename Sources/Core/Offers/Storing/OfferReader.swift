import Foundation
import LearningAccount
import Ledger
import Storage

/// Reads offers from the record inside one transaction.
package struct OfferReader {
  private let installation: Installation
  private let transaction: any Transaction

  package init(_ installation: Installation, _ transaction: any Transaction) {
    self.installation = installation
    self.transaction = transaction
  }

  func sheet(action: Int64) throws -> TrainingSheet {
    let row = try transaction.row(
      """
      SELECT o.offer_id, o.organisation_id, o.kind, o.marks, o.document, o.withdrawn AS offer_withdrawn, a.position,
        a.withdrawn
      FROM action a JOIN offer o ON o.offer_id = a.offer_id WHERE a.action_id = $1
      """, .integer(action))
    guard let row else { throw OfferError.unknownAction(action) }
    let offer = try decode(row.text("document"))
    let position = Int(try row.integer("position"))
    // A withdrawn action may no longer stand in the newest document.
    guard offer.actions.indices.contains(position) else { throw OfferError.unknownAction(action) }
    let details = offer.actions[position]
    // A mark that the scheme does not declare is none of its decisions' business.
    let marks = Set(MarkColumn.marks(try row.text("marks")))
      .intersection(installation.scheme.vocabulary.certificationMarks)
    return TrainingSheet(
      action: action, offerID: try row.integer("offer_id"), organisationID: try row.integer("organisation_id"),
      offer: offer, details: details,
      kind: try row.optionalText("kind").map { TrainingKinds.Kind(id: $0, marks: marks) },
      sessions: try sessions(of: action, details), territory: territory(of: details),
      withdrawn: try row.flag("withdrawn") || row.flag("offer_withdrawn"))
  }

  package func option(session: Int64) throws -> TrainingOption {
    let row = try transaction.row(
      "SELECT action_id, withdrawn FROM training_session WHERE session_id = $1", .integer(session))
    guard let row, try !row.flag("withdrawn") else { throw OfferError.unknownSession(session) }
    let sheet = try sheet(action: row.integer("action_id"))
    guard !sheet.withdrawn, let chosen = sheet.sessions.first(where: { $0.id == session }) else {
      throw OfferError.unknownSession(session)
    }
    return TrainingOption(terms: try sheet.terms(of: chosen), training: TrainingSnapshot(sheet, session: session))
  }

  private func sessions(of action: Int64, _ details: Action) throws -> [TrainingSheet.Session] {
    try transaction.rows(
      """
      SELECT session_id, position, starts_on, ends_on FROM training_session
      WHERE action_id = $1 AND withdrawn = 0 ORDER BY starts_on, session_id
      """, .integer(action)
    ).map { row in
      let position = Int(try row.integer("position"))
      return TrainingSheet.Session(
        id: try row.integer("session_id"), startsOn: try row.optionalDay("starts_on"),
        endsOn: try row.optionalDay("ends_on"),
        recruitment: details.sessions.indices.contains(position) ? details.sessions[position].recruitment : nil)
    }
  }

  private func territory(of action: Action) -> String {
    // A scheme without deadlines has no territories and asks for none.
    let remote = installation.scheme.vocabulary.remoteTerritory ?? ""
    guard action.mode != .remote, let address = action.places.first?.address else { return remote }
    return Places.shared.territory(of: address) ?? remote
  }

  private func decode(_ document: String) throws -> Offer {
    do {
      return try JSONDecoder().decode(Offer.self, from: Data(document.utf8))
    } catch {
      throw LedgerError.damaged("an offer's document cannot be read: \(error)")
    }
  }
}

extension TrainingSnapshot {
  init(_ sheet: TrainingSheet, session: Int64) {
    let address = sheet.place?.address
    let town = [address?.postalCode, address?.city].compactMap(\.self).joined(separator: " ")
    self.init(
      session: session, action: sheet.action, offer: sheet.offerID, title: sheet.offer.title,
      organisationName: sheet.offer.organisation.name, place: address?.city ?? "",
      address: ((address?.lines ?? []) + [town]).filter { !$0.isEmpty },
      remote: sheet.details.mode == .remote, hours: sheet.details.hoursTotal,
      certification: sheet.offer.certifications.first.flatMap { certification in
        certification.rncp.map { "RNCP\($0)" } ?? certification.rs.map { "RS\($0)" }
      })
  }
}
