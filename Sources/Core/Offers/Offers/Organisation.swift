/// Who answers for a training (LHEO `organisme-formation-responsable`).
package struct Organisation: Hashable, Codable, Sendable {
  package var siret = ""
  /// Number of the declaration of activity, 11 characters.
  package var activityNumber: String?
  package var name = ""
  package var legalName: String?
  package var contact = Contact()
  package var contacts: [Contact] = []
  var information: String?

  package init() {}
}
