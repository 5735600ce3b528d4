/// How to reach someone (LHEO `coordonnees`).
package struct Contact: Hashable, Codable, Sendable {
  var title: String?
  package var name: String?
  package var firstName: String?
  package var lines: [String] = []
  package var address: PostalAddress?
  package var phones: [String] = []
  package var email: String?
  package var links: [String] = []

  package init() {}
}

/// LHEO `adresse`.
package struct PostalAddress: Hashable, Codable, Sendable {
  var name: String?
  package var lines: [String] = []
  package var postalCode: String?
  package var city: String?
  package var department: String?
  /// INSEE code of the commune.
  package var commune: String?
  var country: String?
  /// Degrees, WGS 84; both or none.
  package var latitude: Double?
  package var longitude: Double?

  package init() {}
}

/// Where a training takes place (LHEO `lieu-de-formation`).
package struct Place: Hashable, Codable, Sendable {
  package var siret: String?
  package var contact = Contact()

  package init() {}

  package var address: PostalAddress? { contact.address }
}
