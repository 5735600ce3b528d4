import Foundation

/// Which kind of training an offer is, by its codes. The table is data: `Data/training-kinds.tsv`.
package struct TrainingKinds: Sendable {
  package struct Kind: Hashable, Sendable {
    /// An identifier of the scheme: `rncp`.
    let id: String
    /// Certification marks of the scheme.
    let marks: Set<String>
  }

  private struct Rule: Sendable {
    let register: String
    let code: String
    let kind: Kind
  }

  package static let shipped = TrainingKinds(
    table: (try? String(contentsOf: Bundle.module.bundleURL.appending(path: "Data/training-kinds.tsv"), encoding: .utf8))
      ?? "")

  private let rules: [Rule]

  /// Whether the table is missing: then no offer is one that the account could pay.
  package var isEmpty: Bool { rules.isEmpty }

  init(table: String) {
    rules = table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, !line.hasPrefix("#"), fields[0] != "register" else { return nil }
      let marks = fields[3] == "-" ? [] : Set(MarkColumn.marks(fields[3]))
      return Rule(register: fields[0], code: fields[1], kind: Kind(id: fields[2], marks: marks))
    }
  }

  /// Every kind that it gives.
  var ids: Set<String> { Set(rules.map(\.kind.id)) }

  /// Nil for an offer that no code makes one that the account could pay.
  func kind(of offer: Offer) -> Kind? {
    rules.first { rule in
      codes(of: offer, in: rule.register).contains { rule.code == "*" || rule.code == $0 }
    }?.kind
  }

  private func codes(of offer: Offer, in register: String) -> [String] {
    switch register {
    case "type": offer.typeCodes + offer.certifications.compactMap(\.cpf)
    case "rs": offer.certifications.compactMap(\.rs)
    case "rncp": offer.certifications.compactMap(\.rncp)
    default: []
    }
  }
}
