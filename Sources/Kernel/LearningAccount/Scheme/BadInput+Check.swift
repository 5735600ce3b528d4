extension BadInput {
  /// - Throws: ``BadInput`` where a scheme does not declare a word.
  static func check(_ word: String, among declared: [String], _ field: @autoclosure () -> String) throws(BadInput) {
    guard declared.contains(word) else {
      throw BadInput(field: field(), value: word, expected: "one of \(declared.joined(separator: ", "))")
    }
  }

  /// - Throws: ``BadInput`` for the first word, by the alphabet, that a scheme does not declare.
  static func check(_ words: Set<String>, among declared: [String], _ field: String) throws(BadInput) {
    let unknown = words.lazy.filter { !declared.contains($0) }
    if let first = unknown.min() { try check(first, among: declared, field) }
  }

  /// - Throws: ``BadInput`` for an amount below zero or in another unit.
  static func check(_ amount: Amount, in unit: Unit, _ field: @autoclosure () -> String) throws(BadInput) {
    guard amount.unit == unit, !amount.isNegative else {
      throw BadInput(field: field(), value: amount.decimal, expected: "an amount in \(unit.code), zero or more")
    }
  }

  /// - Throws: ``BadInput`` for a share that is not from 0 to 1.
  static func check(_ share: Proportion, _ field: @autoclosure () -> String) throws(BadInput) {
    guard share >= .zero, share <= .whole else {
      let value = "\(share.numerator)/\(share.denominator)"
      throw BadInput(field: field(), value: value, expected: "a share from 0 to 1")
    }
  }
}
