import Explain
import LearningAccount
import Site
import Words

/// Questions on one training, on its sheet: what it has of their fields is filled in.
struct TrainingQuestions {
  let terms: TrainingTerms
  let today: Day

  var panels: [Panel] {
    let marks = terms.marks.sorted().map { ($0, "1") }
    let price = [
      ("price", terms.price.decimal), ("actionType", terms.actionType), (TypedQuestion.beginning, "1"),
    ]
    let deadlines = [
      ("requestedOn", today.iso), ("prerequisites", terms.prerequisites ? "1" : ""), ("territory", terms.territory),
    ]
    return [
      Panel(.action) { frame in
        link(.price, price + marks, frame.visitor == .stranger ? "price" : "priceOther", frame)
      },
      Panel(.link) { frame in link(.deadlines, deadlines.filter { !$0.1.isEmpty }, "deadlines", frame) },
    ]
  }

  private func link(_ topic: Topic, _ fields: [(String, String)], _ key: String, _ frame: Frame) -> HTML {
    let address = SimulatorRoute.simulator(topic).with(fields)
    return "<p><a href=\"\(address)\">\(frame.words("training.question.\(key)"))</a></p>"
  }
}
