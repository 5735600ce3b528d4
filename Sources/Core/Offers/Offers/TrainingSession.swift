/// One run of an action (LHEO `session`).
package struct TrainingSession: Hashable, Codable, Sendable {
  package var number: String?
  /// Nil where the day is not known.
  package var start: PartialDay?
  package var end: PartialDay?
  package var recruitment: Recruitment?
  package var registrationAddress: PostalAddress?
  package var registrationStart: PartialDay?
  package var registrationEnd: PartialDay?
  package var registrationTerms: String?
  package var contacts: [Contact] = []
  package var links: [String] = []

  package init() {}
}

/// LHEO `etat-recrutement`.
package enum Recruitment: Int, Codable, Sendable, CaseIterable { case open = 1, closed, suspended }
