import Catalogue
import Foundation
import LearningAccount
import Storage

/// What organisations offer, as the record has it.
public struct Offers: Sendable {
  let installation: Installation

  public init(_ installation: Installation) { self.installation = installation }

  /// Writes offers into the record in one transaction, for what comes from elsewhere than a file.
  public func save(_ offers: [Offer]) async throws {
    try await installation.database.write { transaction in
      let record = OfferRecord(installation, in: transaction)
      _ = try record.save(offers.map(PreparedOffer.init))
    }
  }

  /// An action with all that its sheet shows.
  /// - Throws: ``OfferError/unknownAction(_:)``
  public func sheet(action: Int64) async throws -> TrainingSheet {
    try await installation.database.read { try OfferReader(installation, $0).sheet(action: action) }
  }

  /// A session as a file needs it.
  /// - Throws: ``OfferError`` for one that is unknown, or that lacks what a request needs.
  public func option(session: Int64) async throws -> TrainingOption {
    try await installation.database.read { try OfferReader(installation, $0).option(session: session) }
  }

  /// The organisation of a SIRET; nil where the catalogue has none.
  public func organisation(siret: String) async throws -> Int64? {
    try await installation.database.read { transaction in
      try transaction.row("SELECT organisation_id FROM organisation WHERE siret = $1", .text(siret))?
        .integer("organisation_id")
    }
  }
}

/// Why an offer cannot be shown or asked for.
public enum OfferError: Error, Equatable, Sendable {
  case unknownAction(Int64)
  case unknownSession(Int64)
  /// No code makes it a training that the account can pay.
  case notFinanceable
  case withoutPrice
  /// One enters at any time, or the days are not known: there is nothing to ask for yet.
  case withoutDays
}

/// One way to do a training, with everything that a learner asks.
public struct TrainingSheet: Sendable {
  public let action: Int64
  public let offerID: Int64
  public let organisationID: Int64
  public let offer: Offer
  /// Which of the offer's actions it is.
  public let details: Action
  /// Nil where the account cannot pay for it.
  public let kind: TrainingKinds.Kind?
  public let sessions: [Session]
  /// Whose public holidays count for it.
  public let territory: String
  /// What it was asked, were the session to start: those that the record no longer offers are marked.
  public let withdrawn: Bool

  public struct Session: Hashable, Sendable {
    public let id: Int64
    public let startsOn: Day?
    public let endsOn: Day?
    public let recruitment: Recruitment?
  }

  /// The first place, where it has one.
  public var place: Place? { details.places.first }
}
