import Foundation
import LearningAccount
import Ledger

/// What organisations offer, as the record has it.
package struct Offers: Sendable {
  let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Writes offers into the record in one transaction, for what comes from elsewhere than a file.
  package func save(_ offers: [Offer]) async throws {
    try await installation.database.write { transaction in
      let record = OfferRecord(installation, in: transaction)
      _ = try record.save(offers.map(PreparedOffer.init))
    }
  }

  /// An action with all that its sheet shows.
  /// - Throws: ``OfferError/unknownAction(_:)``
  package func sheet(action: Int64) async throws -> TrainingSheet {
    try await installation.database.read { try OfferReader(installation, $0).sheet(action: action) }
  }

  /// A session as a file needs it.
  /// - Throws: ``OfferError`` for one that is unknown, or that lacks what a request needs.
  package func option(session: Int64) async throws -> TrainingOption {
    try await installation.database.read { try OfferReader(installation, $0).option(session: session) }
  }
}

/// Why an offer cannot be shown or asked for.
package enum OfferError: Error, Equatable, Sendable {
  case unknownAction(Int64)
  case unknownSession(Int64)
  /// No code makes it a training that the account can pay.
  case notFinanceable
  case withoutPrice
  /// One enters at any time, or the days are not known: there is nothing to ask for yet.
  case withoutDays
}

/// One way to do a training, with everything that a learner asks.
package struct TrainingSheet: Sendable {
  package let action: Int64
  let offerID: Int64
  let organisationID: Int64
  package let offer: Offer
  /// Which of the offer's actions it is.
  package let details: Action
  /// Nil where the account cannot pay for it.
  package let kind: TrainingKinds.Kind?
  package let sessions: [Session]
  /// Whose public holidays count for it.
  let territory: String
  /// What it was asked, were the session to start: those that the record no longer offers are marked.
  package let withdrawn: Bool

  package struct Session: Hashable, Sendable {
    package let id: Int64
    package let startsOn: Day?
    package let endsOn: Day?
    package let recruitment: Recruitment?
  }

  /// The first place, where it has one.
  package var place: Place? { details.places.first }
}

extension OfferError: Failure {
  package var kind: FailureKind {
    switch self {
    case .unknownAction, .unknownSession: .notFound
    case .notFinanceable, .withoutPrice, .withoutDays: .refused
    }
  }

  package var sentence: String {
    switch self {
    case .unknownAction(let action): "there is no training \(action)"
    case .unknownSession(let session): "there is no session \(session)"
    case .notFinanceable: "the scheme pays no training of this kind"
    case .withoutPrice: "the offer names no price"
    case .withoutDays: "the session has no days"
    }
  }
}
