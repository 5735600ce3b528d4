extension AccrualCalculation {
  /// The place of the rule by which the increased amount and ceiling are due; nil where they are not.
  ///
  /// - Parameter trait: supposed to hold, too.
  func increase(supposing trait: String? = nil) -> Int? {
    guard unit.increased != nil, let rules = unit.increasedFor?.value else { return nil }
    return rules.firstIndex { rule in rule.conditions.allSatisfy { holds($0, supposing: trait) } }
  }

  private func holds(_ condition: IncreaseCondition, supposing supposed: String?) -> Bool {
    switch condition {
    case .trait(let trait): trait == supposed || question.traits.contains(trait)
    case .activity(let kind): question.activities.contains { $0.kind == kind }
    case .everyCategory(let category): question.activities.allSatisfy { $0.category.map { $0 == category } ?? true }
    }
  }

  /// Many do not know that they must say what is true of them: says what declaring it would change.
  mutating func adviseDeclaration() {
    for (place, trait) in selfDeclaredTraits.enumerated() where increase(supposing: trait) != nil {
      steps.append(.couldDeclare(trait: place))
    }
  }
}
