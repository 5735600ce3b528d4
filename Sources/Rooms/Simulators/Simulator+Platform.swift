import Explain
import LearningAccount
import Site

extension Topic {
  /// Questions on one training: what it has of their fields is filled in.
  static func questions(on terms: TrainingTerms, today: Day) -> [Topic: String] {
    let marks = terms.marks.sorted().map { ($0, "1") }
    let price = [
      ("price", terms.price.decimal), ("actionType", terms.actionType), (TypedQuestion.beginning, "1"),
    ]
    let deadlines = [
      ("requestedOn", today.iso), ("prerequisites", terms.prerequisites ? "1" : ""), ("territory", terms.territory),
    ]
    return [
      .price: SimulatorRoute.simulator(.price).with(price + marks),
      .deadlines: SimulatorRoute.simulator(.deadlines).with(deadlines.filter { !$0.1.isEmpty }),
    ]
  }
}
