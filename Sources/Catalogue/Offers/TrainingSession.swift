/// One run of an action (LHEO `session`).
public struct TrainingSession: Hashable, Codable, Sendable {
  public var number: String?
  /// Nil where the day is not known.
  public var start: PartialDay?
  public var end: PartialDay?
  public var recruitment: Recruitment?
  public var registrationAddress: Address?
  public var registrationStart: PartialDay?
  public var registrationEnd: PartialDay?
  public var registrationTerms: String?
  public var contacts: [Contact] = []
  public var links: [String] = []

  public init() {}
}

/// LHEO `etat-recrutement`.
public enum Recruitment: Int, Codable, Sendable, CaseIterable { case open = 1, closed, suspended }
