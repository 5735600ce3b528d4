import LearningAccount

extension Words {
  /// What stands after a field in which a sum of this unit is typed: `€`, `h`.
  package func sign(of unit: LearningAccount.Unit) -> String { self.unit(unit.code) }

  /// A plain number (`1500.50`) as people would have typed it; anything else as it stands.
  package func typed(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isPlain ? parts.joined(separator: decimalMark) : text
  }

  /// A term at the head of a line or a table's row: with a capital where the script has them.
  package func headingTerm(_ identifier: String) -> String {
    let term = term(identifier)
    return term.prefix(1).uppercased() + term.dropFirst()
  }
}
