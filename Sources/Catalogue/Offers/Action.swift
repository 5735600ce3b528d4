import LearningAccount

/// One way to do a training: where, how, for how long and at what price (LHEO `action`).
public struct Action: Hashable, Codable, Sendable {
  public var number: String?
  public var rhythm: String?
  public var mode = TeachingMode.onSite
  public var entry = EntryMode.fixedDates
  /// What one must know or have beforehand (LHEO `conditions-specifiques`).
  public var prerequisites: String?
  /// Whether the level of entry is compulsory.
  public var entryLevelRequired = false
  /// Formacode codes of the publics, and the organisation's words for them.
  public var publicCodes: [String] = []
  public var publicInformation: String?
  public var workStudy: String?
  public var costsMayBeCovered = false
  public var places: [Place] = []
  /// The whole price with taxes, in euro cents; nil where the organisation did not say.
  public var priceCents: Int64?
  public var hourlyPriceCents: Int64?
  /// What stays to be paid beside the price.
  public var remainingCosts: String?
  public var hoursTotal: Int?
  public var hoursAtCentre: Int?
  public var hoursInCompany: Int?
  public var duration: String?
  public var admission: String?
  public var teaching: String?
  public var languages: [String] = []
  public var catering: String?
  public var lodging: String?
  public var transport: String?
  /// Access for people with a disability.
  public var accessibility: String?
  public var coverage: String?
  public var informationAddress: Address?
  public var informationDays: [PartialDay] = []
  public var links: [String] = []
  public var trainers: [Trainer] = []
  public var sessions: [TrainingSession] = []

  public init() {}

  /// The whole price with taxes.
  public var price: Amount? { priceCents.map { Amount(minor: $0, unit: LHEOPrice.euro) } }
}

/// LHEO `modalites-enseignement`.
public enum TeachingMode: Int, Codable, Sendable, CaseIterable {
  case onSite = 0, mixed, remote

  /// The word that interfaces use.
  public var name: String {
    switch self {
    case .onSite: "onSite"
    case .mixed: "mixed"
    case .remote: "remote"
    }
  }
}

/// LHEO `modalites-entrees-sorties`.
public enum EntryMode: Int, Codable, Sendable, CaseIterable { case fixedDates = 0, permanent }

/// Who teaches, where that is not the organisation that answers for the training (LHEO `organisme-formateur`).
public struct Trainer: Hashable, Codable, Sendable {
  public var siret = ""
  public var name: String?
  public var contacts: [Contact] = []

  public init() {}
}
