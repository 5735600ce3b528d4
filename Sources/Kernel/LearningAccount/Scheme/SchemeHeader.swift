/// What a scheme is, apart from its dated law.
public final class SchemeHeader: Sendable {
  /// `france-cpf`.
  public let id: String
  /// The scheme's own name, by the code of a language, such as `fr`.
  public let names: [String: String]
  /// An IANA time zone: `Europe/Paris`.
  public let timeZone: String
  /// The first day for which the scheme has law.
  public let opens: Day
  public let units: [Unit]
  /// The unit in which the balance is shown and trainings are priced.
  public let primaryUnit: Unit
  public let vocabulary: Vocabulary
  /// Hex SHA-256 of the scheme's files; written into every ledger entry that this law decided.
  public let contentHash: String

  public init(
    id: String, names: [String: String], timeZone: String, opens: Day, units: [Unit], primaryUnit: Unit,
    vocabulary: Vocabulary, contentHash: String
  ) {
    self.id = id
    self.names = names
    self.timeZone = timeZone
    self.opens = opens
    self.units = units
    self.primaryUnit = primaryUnit
    self.vocabulary = vocabulary
    self.contentHash = contentHash
  }
}
