extension AccrualCalculation {
  /// Why the increased amount and ceiling are due; nil where they are not.
  func increase() -> IncreaseRule? { increase(for: question.traits) }

  private func increase(for traits: Set<String>) -> IncreaseRule? {
    guard unit.increased != nil else { return nil }
    return unit.increasedFor?.value.first { rule in rule.conditions.allSatisfy { holds($0, for: traits) } }
  }

  private func holds(_ condition: IncreaseCondition, for traits: Set<String>) -> Bool {
    switch condition {
    case .trait(let trait): traits.contains(trait)
    case .activity(let kind): question.activities.contains { $0.kind == kind }
    case .everyCategory(let category): question.activities.allSatisfy { $0.category.map { $0 == category } ?? true }
    }
  }

  /// Many do not know that they must say what is true of them: says what declaring it would change, where it would.
  mutating func adviseDeclaration(_ computed: Amount, _ increase: IncreaseRule?) {
    guard increase == nil, computed.isPositive, let increased = unit.increased else { return }
    for trait in selfDeclaredTraits where self.increase(for: question.traits.union([trait])) != nil {
      steps.append(.couldDeclare(trait, increased.value))
    }
  }
}
