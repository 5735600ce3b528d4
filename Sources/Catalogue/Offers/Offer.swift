/// A training as its organisation offers it (LHEO `formation`): what one learns, and the ways to do it.
///
/// Texts are as the organisation wrote them, perhaps with HTML tags: ``PlainText`` makes paragraphs of them.
public struct Offer: Hashable, Codable, Sendable {
  /// The organisation's own key; nil where the file gave none.
  public var number: String?
  public var title = ""
  public var objective: String?
  public var expectedResults: String?
  public var content: String?
  /// Whether the whole of it leads to a certification.
  public var certifying = false
  public var certifications: [Certification] = []
  /// Codes of the operator for what leads to no certification, such as a skills assessment (LHEO `code-type-formation`).
  public var typeCodes: [String] = []
  /// The first is the main theme.
  public var formacodes: [String] = []
  public var specialities: [String] = []
  /// ROME codes of the occupations that it leads to.
  public var occupations: [String] = []
  public var entryLevel: TrainingLevel?
  public var exitLevel: TrainingLevel?
  public var pathway: Pathway?
  /// LHEO `objectif-general-formation`, 1 to 9.
  public var generalAim: Int?
  public var contacts: [Contact] = []
  public var links: [String] = []
  public var actions: [Action] = []
  public var organisation = Organisation()

  public init() {}
}

/// What a training leads to, by the codes of the registers.
public struct Certification: Hashable, Codable, Sendable {
  /// Digits only: `474` for RNCP474.
  public var rncp: String?
  public var rs: String?
  public var certifInfo: String?
  public var cpf: String?

  public init(rncp: String? = nil, rs: String? = nil, certifInfo: String? = nil, cpf: String? = nil) {
    self.rncp = rncp
    self.rs = rs
    self.certifInfo = certifInfo
    self.cpf = cpf
  }
}

/// A level as LHEO numbers it: 11 to 18 are today's levels 1 to 8, 2 to 8 the old ones VI to I.
public struct TrainingLevel: Hashable, Codable, Sendable {
  public let code: Int

  public init(code: Int) { self.code = code }

  /// Today's level, 1 to 8; nil where the code says nothing about it (table of 8 January 2019: V became 3 … I became 7).
  public var today: Int? {
    switch code {
    case 11...18: code - 10
    case 4...8: code - 1
    default: nil
    }
  }

  public init(from decoder: any Decoder) throws { code = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

/// How far the way through it can be made to measure (LHEO `parcours-de-formation`).
public enum Pathway: Int, Codable, Sendable, CaseIterable { case group = 1, individual, modular, mixed }
