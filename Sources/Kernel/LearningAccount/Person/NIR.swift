/// A French social security number (numéro d'inscription au répertoire) whose every part has been checked.
///
/// Thirteen characters and a key of two: sex, year and month of birth, place of birth, serial. It identifies people in
/// the declarations of work, so it must be read without mistake; it is personal data, so printing one prints its
/// ``masked`` form. Nothing else in the platform uses it as a key.
public struct NIR: Hashable, Sendable {
  /// The thirteen characters before the key, in upper case.
  public let body: String
  /// The key, 01 to 97, in two digits.
  public let key: String
  public let sex: Sex
  /// The last two digits of the year of birth, 0 to 99.
  public let birthYearShort: Int
  /// The month of birth, 1 to 12; nil where the number carries a fictitious month.
  public let birthMonth: Int?
  /// `75`, `2A`, `974`; `99` for a birth abroad.
  public let department: String
  /// The commune within the department: three digits, two overseas; after `99`, the country.
  public let commune: String
  /// The number serves while a person is being registered, and a lasting one will replace it.
  public let provisional: Bool

  public enum Sex: String, Sendable, CaseIterable { case male, female }

  /// All fifteen characters without separators.
  public var normalized: String { body + key }

  /// Reads thirteen or fifteen characters; spaces, dots and dashes are ignored, lower case is accepted.
  ///
  /// Thirteen characters get their key. The key is computed on the thirteen as a number, after Corsica's `2A` and `2B`
  /// have become 19 and 18 (decree 82-103 of 22 January 1982; domain of the platform, §1.3).
  ///
  /// - Throws: the first ``NIRProblem`` in the order of its cases.
  public init(_ text: some StringProtocol) throws(NIRProblem) {
    let digits = try NIRDigits(text)
    self.init(digits, place: try digits.place())
    try digits.checkSerial()
    try digits.checkKey(key)
  }

  private init(_ digits: NIRDigits, place: NIRDigits.Place) {
    body = digits.body
    key = digits.computedKey
    sex = digits.sexDigit % 2 == 1 ? .male : .female
    birthYearShort = digits.year
    birthMonth = digits.birthMonth
    department = place.department
    commune = place.commune
    provisional = digits.sexDigit > 2
  }
}

/// What is wrong with a number that should be a NIR; the first that applies, in this order.
public enum NIRProblem: String, Error, Sendable, CaseIterable {
  /// Neither thirteen nor fifteen characters once separators are gone.
  case length
  /// Something other than digits, the letter of Corsica's department apart.
  case characters
  /// The first digit is none of 1, 2 (registered), 3, 4, 7, 8 (being registered).
  case sex
  /// Neither a month, nor a month known without its day (31 to 42), nor a fictitious one (20 to 30, 50 to 99).
  case month
  /// The place of birth does not exist: department, or commune or country `000`.
  case department
  /// The serial number `000` is never given.
  case serial
  /// The last two digits do not follow from the others.
  case key
}

extension NIR {
  /// What a page may show so that people recognise their own number: `1 84 •• •• ••• ••• ••`.
  public var masked: String {
    "\(body.prefix(1)) \(body.dropFirst().prefix(2)) •• •• ••• ••• ••"
  }
}

/// Printed masked, so that a log line or a failed test cannot spill a number.
extension NIR: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
