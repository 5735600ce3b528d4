/// One run of an action (LHEO `session`).
package struct TrainingSession: Hashable, Codable, Sendable {
  package var number: String?
  /// Nil where the day is not known.
  package var start: PartialDay?
  package var end: PartialDay?
  package var recruitment: Recruitment?
  var registrationAddress: PostalAddress?
  var registrationStart: PartialDay?
  var registrationEnd: PartialDay?
  var registrationTerms: String?
  var contacts: [Contact] = []
  var links: [String] = []

  package init() {}
}

/// LHEO `etat-recrutement`.
package enum Recruitment: Int, Codable, Sendable, CaseIterable { case open = 1, closed, suspended }
