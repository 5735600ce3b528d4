extension BadInput {
  /// - Throws: ``BadInput`` where a scheme does not declare a word.
  static func check(_ word: String, among declared: [String], _ field: @autoclosure () -> String) throws(BadInput) {
    guard declared.contains(word) else {
      throw BadInput(field: field(), value: word, expected: "one of \(declared.joined(separator: ", "))")
    }
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

  /// - Throws: ``BadInput`` for an identifier that stands twice, or is that of the holder's own share.
  /// - Parameter field: names the identifier at a place.
  static func checkIdentifiers(_ ids: [String], _ field: (Int) -> String) throws(BadInput) {
    guard let index = firstTaken(ids) else { return }
    throw BadInput(
      field: field(index), value: ids[index],
      expected: "an identifier that stands once and is not \"\(PriceQuestion.ownID)\"")
  }

  private static func firstTaken(_ ids: [String]) -> Int? {
    // A few are compared faster than hashed.
    if ids.count <= 8 {
      return ids.indices.first { place in
        ids[place] == PriceQuestion.ownID || ids[..<place].contains { $0.hasBytes(of: ids[place]) }
      }
    }
    var seen: Set = [Array(PriceQuestion.ownID.utf8)]
    return ids.firstIndex { !seen.insert(Array($0.utf8)).inserted }
  }
}
