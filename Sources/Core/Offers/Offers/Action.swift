import LearningAccount

/// One way to do a training: where, how, for how long and at what price (LHEO `action`).
package struct Action: Hashable, Codable, Sendable {
  package var number: String?
  package var rhythm: String?
  package var mode = TeachingMode.onSite
  package var entry = EntryMode.fixedDates
  /// What one must know or have beforehand (LHEO `conditions-specifiques`).
  package var prerequisites: String?
  /// Whether the level of entry is compulsory.
  package var entryLevelRequired = false
  /// Formacode codes of the publics, and the organisation's words for them.
  package var publicCodes: [String] = []
  package var publicInformation: String?
  package var workStudy: String?
  package var costsMayBeCovered = false
  package var places: [Place] = []
  /// The whole price with taxes; nil where the organisation did not say.
  package var price: Amount?
  package var hourlyPrice: Amount?
  /// What stays to be paid beside the price.
  package var remainingCosts: String?
  package var hoursTotal: Int?
  package var hoursAtCentre: Int?
  package var hoursInCompany: Int?
  package var duration: String?
  package var admission: String?
  package var teaching: String?
  package var languages: [String] = []
  package var catering: String?
  package var lodging: String?
  package var transport: String?
  /// Access for people with a disability.
  package var accessibility: String?
  package var coverage: String?
  package var informationAddress: PostalAddress?
  package var informationDays: [PartialDay] = []
  package var links: [String] = []
  package var trainers: [Trainer] = []
  package var sessions: [TrainingSession] = []

  package init() {}
}

/// LHEO `modalites-enseignement`.
package enum TeachingMode: Int, Codable, Sendable, CaseIterable {
  case onSite = 0, mixed, remote

  /// The word that interfaces use.
  package var name: String {
    switch self {
    case .onSite: "onSite"
    case .mixed: "mixed"
    case .remote: "remote"
    }
  }
}

/// LHEO `modalites-entrees-sorties`.
package enum EntryMode: Int, Codable, Sendable, CaseIterable { case fixedDates = 0, permanent }

/// Who teaches, where that is not the organisation that answers for the training (LHEO `organisme-formateur`).
package struct Trainer: Hashable, Codable, Sendable {
  package var siret = ""
  package var name: String?
  package var contacts: [Contact] = []

  package init() {}
}
