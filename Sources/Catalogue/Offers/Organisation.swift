/// Who answers for a training (LHEO `organisme-formation-responsable`).
public struct Organisation: Hashable, Codable, Sendable {
  public var siret = ""
  /// Number of the declaration of activity, 11 characters.
  public var activityNumber: String?
  public var name = ""
  public var legalName: String?
  public var contact = Contact()
  public var contacts: [Contact] = []
  public var information: String?

  public init() {}
}
