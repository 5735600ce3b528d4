import LearningAccount

/// One way to do a training: where, how, for how long and at what price (LHEO `action`).
package struct Action: Hashable, Codable, Sendable {
  var number: String?
  package var rhythm: String?
  package var mode = TeachingMode.onSite
  var entry = EntryMode.fixedDates
  /// What one must know or have beforehand (LHEO `conditions-specifiques`).
  package var prerequisites: String?
  /// Whether the level of entry is compulsory.
  var entryLevelRequired = false
  /// Formacode codes of the publics, and the organisation's words for them.
  var publicCodes: [String] = []
  package var publicInformation: String?
  var workStudy: String?
  var costsMayBeCovered = false
  package var places: [Place] = []
  /// The whole price with taxes; nil where the organisation did not say.
  package var price: Amount?
  var hourlyPrice: Amount?
  /// What stays to be paid beside the price.
  var remainingCosts: String?
  package var hoursTotal: Int?
  package var hoursAtCentre: Int?
  var hoursInCompany: Int?
  package var duration: String?
  package var admission: String?
  package var teaching: String?
  package var languages: [String] = []
  var catering: String?
  var lodging: String?
  var transport: String?
  /// Access for people with a disability.
  package var accessibility: String?
  var coverage: String?
  var informationAddress: PostalAddress?
  var informationDays: [PartialDay] = []
  var links: [String] = []
  var trainers: [Trainer] = []
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
enum EntryMode: Int, Codable, Sendable, CaseIterable { case fixedDates = 0, permanent }

/// Who teaches, where that is not the organisation that answers for the training (LHEO `organisme-formateur`).
struct Trainer: Hashable, Codable, Sendable {
  var siret = ""
  var name: String?
  var contacts: [Contact] = []

  init() {}
}
