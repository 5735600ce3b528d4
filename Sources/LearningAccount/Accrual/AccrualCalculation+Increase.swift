extension AccrualCalculation {
  /// Why the increased amount and ceiling are due; nil where they are not.
  func increaseCondition() -> IncreaseCondition? {
    guard unit.increased != nil else { return nil }
    return unit.increasedFor?.value.first { holds($0, lowSkilled: question.lowSkilled) }
  }

  private func holds(_ condition: IncreaseCondition, lowSkilled: Bool) -> Bool {
    switch condition {
    case .lowSkilled: lowSkilled
    case .lowSkilledNoHigherCategory: lowSkilled && publicActivitiesAreC
    case .lowSkilledAgent: lowSkilled && publicActivitiesAreC && hasPublicActivity
    case .disabledWorker: question.disabledWorker
    case .esat: question.activities.contains(.esat)
    }
  }

  private var hasPublicActivity: Bool { question.activities.contains { $0.kind == .publicAgent } }

  private var publicActivitiesAreC: Bool {
    question.activities.allSatisfy { activity in
      if case .publicAgent(_, _, let category) = activity { category == .C } else { true }
    }
  }

  /// Many who hold no diploma do not know that they must say so: says what it would change, where it would.
  mutating func adviseDeclaration(_ computed: Amount, _ increase: IncreaseCondition?) throws {
    guard increase == nil, computed.isPositive, let increased = unit.increased else { return }
    let wouldHold = unit.increasedFor?.value.contains { holds($0, lowSkilled: true) } ?? false
    if wouldHold { steps.append(.couldDeclareLowSkilled(increased.value)) }
  }
}
