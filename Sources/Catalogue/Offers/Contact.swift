/// How to reach someone (LHEO `coordonnees`).
public struct Contact: Hashable, Codable, Sendable {
  public var title: String?
  public var name: String?
  public var firstName: String?
  public var lines: [String] = []
  public var address: Address?
  public var phones: [String] = []
  public var email: String?
  public var links: [String] = []

  public init() {}
}

/// LHEO `adresse`.
public struct Address: Hashable, Codable, Sendable {
  public var name: String?
  public var lines: [String] = []
  public var postalCode: String?
  public var city: String?
  public var department: String?
  /// INSEE code of the commune.
  public var commune: String?
  public var country: String?
  /// Degrees, WGS 84; both or none.
  public var latitude: Double?
  public var longitude: Double?

  public init() {}
}

/// Where a training takes place (LHEO `lieu-de-formation`).
public struct Place: Hashable, Codable, Sendable {
  public var siret: String?
  public var contact = Contact()

  public init() {}

  public var address: Address? { contact.address }
}
