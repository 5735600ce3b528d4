/// A training as its organisation offers it (LHEO `formation`): what one learns, and the ways to do it.
///
/// Texts are as the organisation wrote them, perhaps with HTML tags: ``PlainText`` makes paragraphs of them.
package struct Offer: Hashable, Codable, Sendable {
  /// The organisation's own key; nil where the file gave none.
  package var number: String?
  package var title = ""
  package var objective: String?
  package var expectedResults: String?
  package var content: String?
  /// Whether the whole of it leads to a certification.
  package var certifying = false
  package var certifications: [Certification] = []
  /// Codes of the operator for what leads to no certification, such as a skills assessment (LHEO `code-type-formation`).
  package var typeCodes: [String] = []
  /// The first is the main theme.
  var formacodes: [String] = []
  var specialities: [String] = []
  /// ROME codes of the occupations that it leads to.
  package var occupations: [String] = []
  var entryLevel: TrainingLevel?
  package var exitLevel: TrainingLevel?
  package var pathway: Pathway?
  /// LHEO `objectif-general-formation`, 1 to 9.
  package var generalAim: Int?
  package var contacts: [Contact] = []
  var links: [String] = []
  package var actions: [Action] = []
  package var organisation = Organisation()

  package init() {}
}

/// What a training leads to, by the codes of the registers.
package struct Certification: Hashable, Codable, Sendable {
  /// Digits only: `474` for RNCP474.
  package var rncp: String?
  package var rs: String?
  var certifInfo: String?
  var cpf: String?

  package init(rncp: String? = nil, rs: String? = nil, certifInfo: String? = nil, cpf: String? = nil) {
    self.rncp = rncp
    self.rs = rs
    self.certifInfo = certifInfo
    self.cpf = cpf
  }
}

/// A level as LHEO numbers it: 11 to 18 are today's levels 1 to 8, 2 to 8 the old ones VI to I.
package struct TrainingLevel: Hashable, Codable, Sendable {
  let code: Int

  package init(code: Int) { self.code = code }

  /// Today's level, 1 to 8; nil where the code says nothing about it (table of 8 January 2019: V became 3 … I became 7).
  package var today: Int? {
    switch code {
    case 11...18: code - 10
    case 4...8: code - 1
    default: nil
    }
  }

  package init(from decoder: any Decoder) throws { code = try decoder.singleValueContainer().decode(Int.self) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

/// How far the way through it can be made to measure (LHEO `parcours-de-formation`).
package enum Pathway: Int, Codable, Sendable, CaseIterable { case group = 1, individual, modular, mixed }
