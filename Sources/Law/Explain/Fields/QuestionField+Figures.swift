import LearningAccount

extension QuestionField {
  /// A decimal string in a unit: no sign, no exponent, no more decimals than the unit has.
  func amount(in unit: Unit) throws(ExplainProblem) -> Amount {
    guard let utf8, let amount = Amount(decimal: utf8, unit: unit) else {
      let example = Amount(minor: unit.decimals == 0 ? 24 : 186_69, unit: unit).decimal
      throw refused("an amount in \(unit.code) such as \"\(example)\"")
    }
    return amount
  }

  /// A decimal string from 0 to 1.
  func share() throws(ExplainProblem) -> Proportion {
    guard let utf8, let share = Proportion(decimal: utf8), share <= .whole else {
      throw refused("a share from 0 to 1 with at most 12 decimals such as \"0.5\"")
    }
    return share
  }

  /// A decimal string, zero or more.
  func quantity(_ what: StaticString) throws(ExplainProblem) -> Proportion {
    guard let utf8, let quantity = Proportion(decimal: utf8) else {
      throw refused("\(what) from 0 to 9223372 with at most 12 decimals, such as \"12.5\"")
    }
    return quantity
  }
}
